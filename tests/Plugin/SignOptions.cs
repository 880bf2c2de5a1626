using FedActors.Numerics.Memory;
using FedActors.Training.Optimisers;

namespace FedActors.Plugin;

/// <summary>An optimiser: every weight moves by the learning rate, whatever the size of its gradient.</summary>
public sealed record SignOptions() : OptimiserOptions(0.01)
{
    public static Kind<OptimiserOptions> Described { get; } =
        Describe("own-sign", "Every weight moves by the learning rate against the sign of its gradient.", new SignOptions())
            .Under("Our own")
            .Number("fading", o => o.Fading, (o, v) => o with { Fading = v },
                "the factor by which the rate shrinks from step to step", new Bounds(0.1, 1))
            .Done();

    public override Kind<OptimiserOptions> Descriptor => Described;

    public double Fading { get; init; } = 1;

    protected override Optimiser Open(AlignedFloats parameters) => new Sign(this, parameters);

    private sealed class Sign(SignOptions options, AlignedFloats parameters) : Optimiser(parameters)
    {
        private float _rate;

        public override void Take(int offset, ReadOnlySpan<float> gradient)
        {
            for (var i = 0; i < gradient.Length; i++) Parameters[offset + i] -= _rate * MathF.Sign(gradient[i]);
        }

        protected override void Prepare() => _rate = (float)(options.LearningRate * Math.Pow(options.Fading, Steps - 1));
    }
}
