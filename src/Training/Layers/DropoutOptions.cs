using FedActors.Training.Modules;

namespace FedActors;

/// <summary>Drops values at random in training (Srivastava et al., JMLR 2014).</summary>
/// <param name="Share">The probability that a value is dropped.</param>
public sealed record DropoutOptions(double Share = 0.5) : LayerOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<LayerOptions> Described { get; } =
        Describe("dropout",
            "Drops values at random in training.", new DropoutOptions())
            .From("Srivastava et al., JMLR 2014")
            .Number("share", o => o.Share, (o, v) => o with { Share = v },
                "the probability that a value is dropped", Bounds.BelowOne)
            .Done();

    /// <inheritdoc/>
    public override Kind<LayerOptions> Descriptor => Described;

    /// <inheritdoc/>
    protected internal override Module Build(string name, SampleShape input)
    {
        if (Share is not (>= 0 and < 1))
            throw new ShapeException(name, $"the share of dropped values is {Share}, but it must be at least 0 and below 1");
        return new DropoutModule(name, input, Share);
    }
}
