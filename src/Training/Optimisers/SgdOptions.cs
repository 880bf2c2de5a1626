using FedActors.Numerics.Memory;
using FedActors.Training.Optimisers;

namespace FedActors;

/// <summary>Stochastic gradient descent as in PyTorch: v ← m·v + g + λ·w, w ← w − η·v.</summary>
public sealed record SgdOptions() : OptimiserOptions(0.1)
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<OptimiserOptions> Described { get; } = Describe("sgd", "Stochastic gradient descent.", new SgdOptions())
        .Number("momentum", o => o.Momentum, (o, v) => o with { Momentum = v },
            "the fraction of the previous step that is kept", Bounds.BelowOne)
        .Number("weight-decay", o => o.WeightDecay, (o, v) => o with { WeightDecay = v }, "λ", Bounds.NotNegative)
        .Done();

    /// <inheritdoc/>
    public override Kind<OptimiserOptions> Descriptor => Described;

    /// <summary>m, the fraction of the previous step that is kept.</summary>
    public double Momentum { get; init; }

    /// <summary>λ, the weight decay.</summary>
    public double WeightDecay { get; init; }

    /// <inheritdoc/>
    public override int? KeptPerParameter => Momentum == 0 ? 0 : 1;

    /// <inheritdoc/>
    public override double Worth(int steps, double proximal)
    {
        // Where a gradient of 1 in the first step has moved the weights after each of the next, divided by −η. All gradients move
        // them alike, so the sum over steps is that over gradients: ‖a‖₁.
        var (velocity, moved, sum) = (1.0, 1.0, 0.0);
        for (var step = 0; step < steps; step++)
        {
            sum += Math.Abs(moved);
            velocity = Momentum * velocity - LearningRate * proximal * moved;
            moved += velocity;
        }
        return sum;
    }

    /// <inheritdoc/>
    protected internal override Optimiser Open(AlignedFloats parameters) => new Sgd(this, parameters);
}
