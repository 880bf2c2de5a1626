using FedActors.Aggregation.Rows;

namespace FedActors.Aggregation.Rules.Density;

/// <summary>
/// A rule on rows scaled to norm 1, with their comparison features scaled by the same factors. As in the program, norms below
/// 1e-12 count as 1e-12, so zero rows stay zero.
/// </summary>
internal sealed class OfUnitRows(IViewRule rule) : IViewRule
{
    private const double Shortest = 1e-12;

    public Choice Aggregate(ViewUpdates updates, Span<float> result)
    {
        double[] factors =
            [.. updates.Math.SquaredNorms(updates.Rows).Select(square => 1 / Math.Max(Shortest, Math.Sqrt(square)))];
        var unit = updates with
        {
            Rows = new ScaledRows(updates.Rows, factors),
            Features = new ScaledRows(updates.Features, factors),
        };
        return rule.Aggregate(unit, result);
    }
}
