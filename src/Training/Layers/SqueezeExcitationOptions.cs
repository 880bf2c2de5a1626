using FedActors.Numerics.Elementwise;
using FedActors.Training.Modules;

namespace FedActors;

/// <summary>
/// Squeeze and excitation: scales each channel by what two small dense layers make of the means of all channels (torchvision's
/// <c>SqueezeExcitation</c>).
/// </summary>
/// <param name="Squeeze">The number of values between the two dense layers.</param>
public sealed record SqueezeExcitationOptions(int Squeeze) : LayerOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<LayerOptions> Described { get; } =
        Describe("squeeze-excitation",
            "Scales each channel by what two small dense layers make of the means of all channels.",
            new SqueezeExcitationOptions(1))
            .From("Hu et al., arXiv 1709.01507")
            .RequiredInteger("squeeze", o => o.Squeeze, (o, v) => o with { Squeeze = v },
                "the number of values between the two dense layers", Bounds.Count)
            .Word("activation", o => o.Activation, (o, v) => o with { Activation = v },
                "the function between them; after the second comes σ",
                [("relu", SqueezeActivation.Relu), ("silu", SqueezeActivation.Silu)])
            .Done();

    /// <inheritdoc/>
    public override Kind<LayerOptions> Descriptor => Described;

    /// <summary>The function between the two dense layers.</summary>
    public SqueezeActivation Activation { get; init; } = SqueezeActivation.Relu;

    /// <summary>Whether it begins as <see cref="Training.Modules.FanOut"/> says.</summary>
    internal bool FanOut { get; init; }

    /// <inheritdoc/>
    protected internal override Module Build(string name, SampleShape input)
    {
        if (Squeeze < 1) throw new ShapeException(name, $"squeeze is {Squeeze}, but must be at least 1");
        var activation = Activation == SqueezeActivation.Silu ? ElementFunction.Silu : ElementFunction.Relu;
        return new SqueezeExcitationModule(name, input, Squeeze, activation, FanOut);
    }
}
