namespace FedActors.Attacks.Tests.Search;

/// <summary>
/// A plain trimmed mean: the mean of each column after dropping f values at each end, perhaps after nearest-neighbour mixing.
/// </summary>
internal sealed class PlainRule(int drop, int mixWithout = 0) : IAggregationRule
{
    public string Description => "plain";

    public int FewestUpdates => 1;

    public Verdict Aggregate(UpdateSet updates, Span<float> result)
    {
        var rows = Enumerable.Range(0, updates.Count)
            .Select(row => Array.ConvertAll(updates[row].ToArray(), value => (double)value))
            .ToArray();
        if (mixWithout > 0) rows = Array.ConvertAll(rows, row => Mixed(row, rows));
        for (var column = 0; column < result.Length; column++)
        {
            var kept = rows.Select(row => row[column]).Order().Skip(drop).SkipLast(drop);
            result[column] = (float)kept.Average();
        }
        return new Verdict([new ViewVerdict("all", result.Length, [], new double[updates.Count])]);
    }

    private double[] Mixed(double[] row, double[][] rows)
    {
        var near = rows.OrderBy(other => other.Zip(row, (a, b) => (a - b) * (a - b)).Sum())
            .Take(rows.Length - mixWithout)
            .ToArray();
        return [.. Enumerable.Range(0, row.Length).Select(column => near.Average(other => other[column]))];
    }
}
