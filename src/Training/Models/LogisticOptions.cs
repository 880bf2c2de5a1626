namespace FedActors;

/// <summary>Logistic regression: one dense layer.</summary>
public sealed record LogisticOptions : ModelOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<ModelOptions> Described { get; } =
        Describe<LogisticOptions>("logistic",
            "Logistic regression: one dense layer.")
            .Done();

    /// <inheritdoc/>
    public override Kind<ModelOptions> Descriptor => Described;

    /// <inheritdoc/>
    public override IModel Build(SampleShape input, int classes) =>
        new NetworkOptions { Layers = MlpOptions.Chain([], classes) }.Build(
            "logistic", SampleShape.Vector(input.Length), classes);
}
