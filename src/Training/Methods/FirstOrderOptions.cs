namespace FedActors;

/// <summary>Clients follow gradients and send the difference that it made: as many numbers as the model has.</summary>
public sealed record FirstOrderOptions : MethodOptions
{
    /// <summary>How configurations name it.</summary>
    public static Kind<MethodOptions> Described { get; } = new KindBuilder<MethodOptions, FirstOrderOptions>(
        "first-order", "Clients follow gradients and send the difference that it made to the model.", new FirstOrderOptions())
        .Done();

    /// <inheritdoc/>
    public override Kind<MethodOptions> Descriptor => Described;
}
