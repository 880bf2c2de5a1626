using FedActors.Numerics.Normalisation;
using FedActors.Training.Modules;

namespace FedActors;

/// <summary>Layer normalisation of vectors.</summary>
public sealed record LayerNormOptions : LayerOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<LayerOptions> Described { get; } =
        Describe("layer-norm",
            "Layer normalisation of vectors.", new LayerNormOptions())
            .Number("epsilon", o => o.Epsilon, (o, v) => o with { Epsilon = v }, "added to the variance", Bounds.Positive)
            .Done();

    /// <inheritdoc/>
    public override Kind<LayerOptions> Descriptor => Described;

    /// <summary>ε, added to the variance.</summary>
    public double Epsilon { get; init; } = 1e-5;

    /// <inheritdoc/>
    protected internal override Module Build(string name, SampleShape input)
    {
        if (Epsilon <= 0) throw new ShapeException(name, $"epsilon is {Epsilon}, but it must be above 0");
        if (input.Channels * input.Height > 1)
            throw new ShapeException(name, $"layer norm takes vectors, not {input}: flatten them first");
        return new LayerNormModule(name, input, new LayerNorm(Epsilon));
    }
}
