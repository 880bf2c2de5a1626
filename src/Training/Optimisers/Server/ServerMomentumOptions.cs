using FedActors.Numerics.Optimisers;

namespace FedActors;

/// <summary>Momentum on the server (FedAvgM, Hsu et al., arXiv 1909.06335): m ← β·m + d, w ← w + η·m.</summary>
public sealed record ServerMomentumOptions : ServerOptimiserOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<ServerOptimiserOptions> Described { get; } =
        new KindBuilder<ServerOptimiserOptions, ServerMomentumOptions>(
            "momentum", "The sum of all aggregates, older ones ever less: m ← β·m + d, w ← w + η·m.", new ServerMomentumOptions())
            .Alias("fed-avg-m", "fedavgm")
            .From("Hsu et al., arXiv 1909.06335")
            .Number("beta", o => o.Beta, (o, v) => o with { Beta = v }, "β, the share of m that is kept", Bounds.BelowOne)
            .Done();

    /// <inheritdoc/>
    public override Kind<ServerOptimiserOptions> Descriptor => Described;

    /// <summary>β, the share of the sum that is kept from round to round.</summary>
    public double Beta { get; init; } = 0.9;

    /// <inheritdoc/>
    public override int KeptPerParameter => 1;

    private protected override void Step(OptimiserState kept, int offset, Span<float> aggregate, double rate) =>
        new MomentumStep((float)Beta, (float)rate).Apply(aggregate, kept.Averages.Span.Slice(offset, aggregate.Length));
}
