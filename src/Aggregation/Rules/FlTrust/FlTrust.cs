using FedActors.Numerics.Reductions;

namespace FedActors.Aggregation.Rules.FlTrust;

/// <summary>
/// Rows scaled to the trusted update's norm, weighted by the cosine to it. Cosines are of the features (amplified or not), norms
/// of the rows themselves. A zero row gets no trust. Scores are 1 − cos.
/// </summary>
internal sealed class FlTrust(bool amplifiedNorm) : IViewRule
{
    public Choice Aggregate(ViewUpdates updates, Span<float> result)
    {
        var cosines = Cosines(updates);
        var trust = cosines.Select(cosine => Math.Max(0, cosine)).ToArray();
        var sum = trust.Sum();
        double[] shares = [.. trust.Select(value => sum > 0 ? value / sum : 0)];
        var reference = amplifiedNorm ? updates.TrustedFeatures : updates.Trusted;
        var norm = Math.Sqrt(RowReductions.SquaredNorm(reference!.Value.Span));
        double[] norms = [.. updates.Math.SquaredNorms(updates.Rows).Select(Math.Sqrt)];
        double[] scaled = [.. shares.Select((share, row) => norms[row] > 0 ? share * norm / norms[row] : 0)];
        updates.Math.WeightedSum(updates.Rows, scaled, result);
        return new Choice([.. cosines.Select(cosine => 1 - cosine)], shares);
    }

    private static double[] Cosines(ViewUpdates updates)
    {
        var trusted = updates.TrustedFeatures!.Value.ToArray();
        var norm = Math.Sqrt(RowReductions.SquaredNorm(trusted));
        var products = updates.Math.Products(updates.Features, trusted);
        var squares = updates.Math.SquaredNorms(updates.Features);
        return
        [
            .. products.Select((product, row) =>
                norm > 0 && squares[row] > 0 ? product / norm / Math.Sqrt(squares[row]) : 0),
        ];
    }
}
