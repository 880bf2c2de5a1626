using FedActors.Numerics.Optimisers;

namespace FedActors;

/// <summary>
/// An adaptive optimiser on the server (Reddi et al., arXiv 2003.00295, algorithm 2): w ← w + η·m / (√v + τ), where v starts at
/// τ² and neither m nor v is corrected for its bias.
/// </summary>
public abstract record AdaptiveServerOptions : ServerOptimiserOptions
{
    private protected AdaptiveServerOptions(double beta1) => Beta1 = beta1;

    /// <summary>β₁, the decay rate of the mean aggregate.</summary>
    public double Beta1 { get; init; }

    /// <summary>τ, added to the root of the squares.</summary>
    public double Tau { get; init; } = 1e-3;

    /// <inheritdoc/>
    public sealed override int KeptPerParameter => 2;

    /// <summary>What v is before the first step.</summary>
    private protected virtual double FirstSquare => Tau * Tau;

    /// <summary>The step with the given number, from 1 on.</summary>
    private protected abstract AdaptiveStep StepOf(int number, double rate);

    /// <summary>η is no share of the aggregate here, so that statistics follow it whole.</summary>
    private protected sealed override double ShareOfStatistics(double rate) => 1;

    private protected sealed override void Begin(Span<float> averages)
    {
        averages[..(averages.Length / 2)].Clear();
        averages[(averages.Length / 2)..].Fill((float)FirstSquare);
    }

    private protected sealed override void Step(OptimiserState kept, int offset, Span<float> aggregate, double rate)
    {
        var averages = kept.Averages.Span;
        StepOf(kept.Steps, rate).Apply(
            aggregate,
            averages.Slice(offset, aggregate.Length),
            averages.Slice(averages.Length / 2 + offset, aggregate.Length));
    }

    private protected static KindBuilder<ServerOptimiserOptions, T> Describe<T>(
        string name, string alias, string summary, T defaults)
        where T : AdaptiveServerOptions =>
        new KindBuilder<ServerOptimiserOptions, T>(name, summary, defaults)
            .Alias(alias)
            .From("Reddi et al., ICLR 2021, arXiv 2003.00295")
            .Number("beta1", o => o.Beta1, (o, v) => o with { Beta1 = v }, "β₁, the decay rate of the mean aggregate",
                Bounds.BelowOne)
            .Number("tau", o => o.Tau, (o, v) => o with { Tau = v },
                "τ, added to the root of the squares: the smaller, the more alike the steps of all parameters", Bounds.Positive);
}
