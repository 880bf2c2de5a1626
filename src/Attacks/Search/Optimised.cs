using FedActors.Attacks.Moments;
using FedActors.Attacks.Search;
using FedActors.Numerics.Vectors;

namespace FedActors;

/// <summary>
/// <c>optimised</c>: ALIE or IPM with the strength that harms the rule in use most, |rule(honest + f · m) − mean(honest)|, found
/// by the search of ByzFL's optimal attacks (Shejwalkar and Houmansadr, NDSS 2021): steps double while the damage grows, then
/// shrink. It runs the rule once for each strength it tries.
/// </summary>
public sealed record Optimised : AttackOptions, ICollusion
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<AttackOptions> Described { get; } =
        Describe<Optimised>("optimised",
            "ALIE or IPM with the strength that harms the rule in use most, by ByzFL's line search. It runs the rule once for "
            + "each strength it tries.")
            .Under("In collusion")
            .From("Shejwalkar and Houmansadr, NDSS 2021; González et al., ByzFL, arXiv 2505.24802")
            .Word("family", o => o.Family, (o, v) => o with { Family = v }, "the vectors that it searches",
                ("alie", OptimisedFamily.Alie), ("inner-product", OptimisedFamily.InnerProduct))
            .Integer("evaluations", o => o.Evaluations, (o, v) => o with { Evaluations = v }, "how often it may run the rule",
                Bounds.Count)
            .Number("start", o => o.Start, (o, v) => o with { Start = v }, "the first strength")
            .Number("step", o => o.Step, (o, v) => o with { Step = v }, "the first step", Bounds.Positive)
            .Number("ratio", o => o.Ratio, (o, v) => o with { Ratio = v }, "the factor by which steps shrink", Bounds.Inside)
            .Done();

    /// <inheritdoc/>
    public override Kind<AttackOptions> Descriptor => Described;

    /// <inheritdoc/>
    public override Knowledge Needs => Knowledge.Rule;

    /// <summary>The family of vectors to search.</summary>
    public OptimisedFamily Family { get; init; } = OptimisedFamily.Alie;

    /// <summary>How often it may run the rule.</summary>
    public int Evaluations { get; init; } = 20;

    /// <summary>The first strength.</summary>
    public double Start { get; init; }

    /// <summary>The first step.</summary>
    public double Step { get; init; } = 10;

    /// <summary>The factor by which steps shrink.</summary>
    public double Ratio { get; init; } = 0.8;

    /// <inheritdoc/>
    public void Collude(AdversaryView adversary)
    {
        if (adversary.Seen.Count == 0 || adversary.Hostile == 0) return;
        var rule = adversary.Rule
            ?? throw new InvalidOperationException("an optimised attack needs the rule that it is optimised against");
        float[] mean = new float[adversary.Columns], direction = new float[adversary.Columns];
        Point(adversary, mean, direction);
        var aggregate = new float[adversary.Matrix.Columns];
        var best = LineSearch.Largest(
            strength => Damage(adversary, rule, mean, direction, strength, aggregate), Evaluations, Start, Step, Ratio);
        Send(adversary, mean, direction, best);
    }

    private void Point(AdversaryView adversary, float[] mean, float[] direction)
    {
        if (Family == OptimisedFamily.Alie)
        {
            ColumnMoments.MeanAndDeviation(adversary, Spread.Sample, mean, direction);
            return;
        }
        ColumnMoments.Mean(adversary, mean);
        mean.CopyTo(direction.AsSpan());
        FloatVector.Scale(direction, -1);
    }

    private double Damage(
        AdversaryView adversary, IAggregationRule rule, float[] mean, float[] direction, double strength, float[] aggregate)
    {
        if (!Send(adversary, mean, direction, strength)) return double.NegativeInfinity;
        int[] rows = [.. adversary.Seen, .. adversary.Owned];
        var updates = new UpdateSet(adversary.Matrix, rows, [.. Enumerable.Repeat(1.0, rows.Length)], adversary.Key);
        rule.Aggregate(updates, aggregate);
        return Math.Sqrt(FloatVector.SquaredDistance(aggregate.AsSpan(adversary.Offset, adversary.Columns), mean));
    }

    /// <summary>False if the strength makes numbers too large for a float, which the server would refuse.</summary>
    private bool Send(AdversaryView adversary, float[] mean, float[] direction, double strength)
    {
        var from = Family == OptimisedFamily.Alie ? 1 : 0;
        var sent = new float[mean.Length];
        for (var column = 0; column < sent.Length; column++)
            sent[column] = (float)(from * (double)mean[column] + strength * direction[column]);
        if (!Array.TrueForAll(sent, float.IsFinite)) return false;
        adversary.SendAll(sent);
        return true;
    }
}
