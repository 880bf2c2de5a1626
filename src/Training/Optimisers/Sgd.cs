using FedActors.Numerics.Memory;
using FedActors.Numerics.Optimisers;

namespace FedActors.Training.Optimisers;

/// <summary>Stochastic gradient descent.</summary>
internal sealed class Sgd(SgdOptions options, AlignedFloats parameters) : Optimiser(parameters)
{
    private readonly SgdStep _step = new((float)options.LearningRate, (float)options.Momentum, (float)options.WeightDecay);
    private readonly AlignedFloats _velocity = new(options.Momentum == 0 ? 0 : parameters.Length);

    public override void Take(int offset, ReadOnlySpan<float> gradient)
    {
        var velocity = _velocity.Length == 0 ? [] : _velocity.Span.Slice(offset, gradient.Length);
        _step.Apply(Parameters.Slice(offset, gradient.Length), gradient, velocity, Steps == 1);
    }

    protected override void Load(ReadOnlySpan<float> averages) => averages.CopyTo(_velocity.Span);

    protected override void Save(Span<float> averages) => _velocity.Span.CopyTo(averages);

    protected override void Dispose(bool disposing)
    {
        _velocity.Dispose();
        base.Dispose(disposing);
    }
}
