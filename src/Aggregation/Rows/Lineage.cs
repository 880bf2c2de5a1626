namespace FedActors.Aggregation.Rows;

/// <summary>Which updates the rows of a mixing stage are made of, to translate a verdict on rows into one on clients.</summary>
/// <param name="Shares">For each row, the share of each update in it.</param>
/// <param name="Home">For each update, the row whose score it gets.</param>
public sealed record Lineage(double[][] Shares, int[] Home)
{
    /// <summary>This stage followed by another one on its rows.</summary>
    public Lineage Then(Lineage next) => new(
        [.. next.Shares.Select(shares => Spread(shares))],
        [.. Home.Select(row => next.Home[row])]);

    /// <summary>Translates weights of rows into weights of updates.</summary>
    public double[] Spread(double[] weights)
    {
        var spread = new double[Home.Length];
        for (var row = 0; row < weights.Length; row++)
            for (var update = 0; update < spread.Length; update++) spread[update] += weights[row] * Shares[row][update];
        return spread;
    }
}
