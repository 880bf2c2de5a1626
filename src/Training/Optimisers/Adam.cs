using FedActors.Numerics.Memory;
using FedActors.Numerics.Optimisers;

namespace FedActors.Training.Optimisers;

/// <summary>Adam and AdamW.</summary>
internal sealed class Adam(AdamOptions options, AlignedFloats parameters) : Optimiser(parameters)
{
    private readonly AlignedFloats _mean = new(parameters.Length);
    private readonly AlignedFloats _square = new(parameters.Length);
    private double _power1, _power2;
    private AdamStep _step;

    public override void Take(int offset, ReadOnlySpan<float> gradient)
    {
        var length = gradient.Length;
        _step.Apply(
            Parameters.Slice(offset, length), gradient, _mean.Span.Slice(offset, length), _square.Span.Slice(offset, length),
            Steps == 1);
    }

    protected override void Load(ReadOnlySpan<float> averages)
    {
        averages[.._mean.Length].CopyTo(_mean.Span);
        averages[_mean.Length..].CopyTo(_square.Span);
        (_power1, _power2) = (options.Beta1, options.Beta2);
        // Step by step, as they came about: a power in one go differs in its last bits.
        for (var step = 1; step < Steps; step++) (_power1, _power2) = (_power1 * options.Beta1, _power2 * options.Beta2);
    }

    protected override void Save(Span<float> averages)
    {
        _mean.Span.CopyTo(averages);
        _square.Span.CopyTo(averages[_mean.Length..]);
    }

    protected override void Dispose(bool disposing)
    {
        _mean.Dispose();
        _square.Dispose();
        base.Dispose(disposing);
    }

    protected override void Prepare()
    {
        (_power1, _power2) = Steps == 1 ? (options.Beta1, options.Beta2) : (_power1 * options.Beta1, _power2 * options.Beta2);
        _step = new AdamStep(
            options.Beta1, options.Beta2, (float)options.Epsilon,
            WeightDecay: options.Decoupled ? 0 : (float)options.WeightDecay,
            Shrink: options.Decoupled ? (float)(1 - options.LearningRate * options.WeightDecay) : 1,
            Rate: (float)(options.LearningRate / (1 - _power1)), RootScale: (float)(1 / Math.Sqrt(1 - _power2)));
    }
}
