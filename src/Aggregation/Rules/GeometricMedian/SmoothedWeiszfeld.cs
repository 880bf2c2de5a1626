namespace FedActors.Aggregation.Rules.GeometricMedian;

/// <summary>
/// T steps z ← Σ wᵢ xᵢ / Σ wᵢ with wᵢ = 1 / max(ν, |xᵢ − z|), from the zero vector. Takes T + 1 passes over memory: each step's
/// sum and the next step's distances share one.
/// </summary>
internal sealed class SmoothedWeiszfeld(int steps, double smoothing) : IViewRule
{
    public Choice Aggregate(ViewUpdates updates, Span<float> result)
    {
        var squares = updates.Math.SquaredNorms(updates.Rows);
        var shares = Shares(squares);
        for (var step = 1; step < steps; step++)
        {
            squares = updates.Math.WeightedSumAndDistances(updates.Rows, shares, result);
            shares = Shares(squares);
        }
        updates.Math.WeightedSum(updates.Rows, shares, result);
        return new Choice([.. squares.Select(Math.Sqrt)], shares);
    }

    private double[] Shares(double[] squares)
    {
        double[] weights = [.. squares.Select(square => 1 / Math.Max(smoothing, Math.Sqrt(square)))];
        var sum = weights.Sum();
        return [.. weights.Select(weight => weight / sum)];
    }
}
