using FedActors.Aggregation.Rows;

namespace FedActors.Aggregation.Rules.CenteredClipping;

/// <summary>
/// Moves a centre, kept from round to round, towards the rows. Takes L + 1 passes over memory: each step's sum and the next
/// step's distances share one. Scores are the final distances to the centre; shares are what each row contributed to it.
/// </summary>
internal sealed class CenteredClipping(double radius, int iterations, float[] centre) : IViewRule
{
    public Choice Aggregate(ViewUpdates updates, Span<float> result)
    {
        var rows = new RowsAndPoint(updates.Rows, centre);
        double[] shares = new double[rows.Count];
        shares[^1] = 1;
        var distances = updates.Math.WeightedSumAndDistances(rows, shares, centre);
        var given = new double[updates.Count];
        for (var step = 0; step < iterations; step++)
        {
            shares = Shares(distances.AsSpan(0, updates.Count));
            for (var row = 0; row < given.Length; row++) given[row] = given[row] * shares[^1] + shares[row];
            if (step == iterations - 1) updates.Math.WeightedSum(rows, shares, centre);
            else distances = updates.Math.WeightedSumAndDistances(rows, shares, centre);
        }
        centre.CopyTo(result);
        return new Choice([.. distances.Take(updates.Count).Select(Math.Sqrt)], given);
    }

    // v + Σ cᵢ (xᵢ − v) is a mixture of the rows and of v itself, which comes last.
    private double[] Shares(ReadOnlySpan<double> squaredDistances)
    {
        var shares = new double[squaredDistances.Length + 1];
        for (var row = 0; row < squaredDistances.Length; row++)
            shares[row] = Math.Min(1, radius / Math.Sqrt(squaredDistances[row])) / squaredDistances.Length;
        shares[^1] = 1 - shares.Sum();
        return shares;
    }
}
