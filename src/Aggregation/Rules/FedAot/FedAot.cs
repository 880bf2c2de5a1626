using FedActors.Aggregation.Prepare;
using FedActors.Aggregation.Rows;
using FedActors.Numerics.Reductions;

namespace FedActors.Aggregation.Rules.FedAot;

/// <summary>
/// One part's softly weighted mean, the reference by which it is judged, and the two parameters that are learned. Rows longer
/// than the median norm are scaled down to it: weights never vanish, and length must not make up for a small one. Scores are the
/// negated logits.
/// </summary>
internal sealed class FedAot(FedAotOptions options) : IViewRule
{
    private float[]? _reference;
    private double _agreement = options.Agreement, _size = options.Size;

    public Choice Aggregate(ViewUpdates updates, Span<float> result)
    {
        double[] norms = [.. updates.Math.SquaredNorms(updates.Rows).Select(Math.Sqrt)];
        var median = LowerMedian.Of(norms);
        var rows = new ScaledRows(updates.Rows, [.. norms.Select(norm => norm > median ? median / norm : 1)]);
        var guide = updates.Trusted?.ToArray() ?? Middle(updates.Math, rows);
        _reference ??= guide;

        var products = updates.Math.Products(updates.Rows, _reference);
        var referenceNorm = Norm(_reference);
        Reliability[] reliabilities =
            [.. norms.Select((norm, row) => Reliability.Of(products[row], norm, referenceNorm, median))];
        var shares = Reliability.Shares(reliabilities, _agreement, _size);
        double[] scores = [.. reliabilities.Select(one => -(_agreement * one.Agreement + _size * one.Size))];
        updates.Math.WeightedSum(rows, shares, result);

        var aggregate = result.ToArray();
        var (withGuide, withAggregate) = (updates.Math.Products(rows, guide), updates.Math.Products(rows, aggregate));
        Learn(reliabilities, shares, withGuide, withAggregate, Norm(guide), Norm(aggregate));
        Remember(aggregate);
        return new Choice(scores, shares);
    }

    // One step down the gradient of 1 − cos(Δ, g), with Δ = Σ wᵢ Δᵢ and the guide g:
    // ∂cos/∂wᵢ = Δᵢ·g / (|Δ| |g|) − cos Δᵢ·Δ / |Δ|², and ∂wᵢ/∂θ = wᵢ (sᵢ − Σⱼ wⱼ sⱼ).
    private void Learn(
        Reliability[] all, double[] shares, double[] withGuide, double[] withAggregate, double guide, double aggregate)
    {
        if (!(guide > 0 && aggregate > 0)) return;
        var cosine = shares.Zip(withGuide).Sum(pair => pair.First * pair.Second) / aggregate / guide;
        var meanAgreement = all.Zip(shares).Sum(pair => pair.First.Agreement * pair.Second);
        var meanSize = all.Zip(shares).Sum(pair => pair.First.Size * pair.Second);
        var (agreement, size) = (0.0, 0.0);
        for (var row = 0; row < shares.Length; row++)
        {
            var gain = shares[row] * (withGuide[row] / aggregate / guide - cosine * withAggregate[row] / aggregate / aggregate);
            agreement += gain * (all[row].Agreement - meanAgreement);
            size += gain * (all[row].Size - meanSize);
        }
        _agreement = Math.Max(0, _agreement + options.LearningRate * agreement);
        _size = Math.Max(0, _size + options.LearningRate * size);
    }

    private void Remember(float[] aggregate)
    {
        var next = new float[aggregate.Length];
        for (var i = 0; i < next.Length; i++)
            next[i] = (float)(options.Memory * _reference![i] + (1 - options.Memory) * aggregate[i]);
        _reference = next;
    }

    private static float[] Middle(IMatrixMath math, ScaledRows rows)
    {
        var middle = new float[rows.Columns];
        math.Coordinates(rows, MedianOptions.Of(MedianKind.Mid, rows.Count), middle);
        return middle;
    }

    private static double Norm(float[] values) => Math.Sqrt(RowReductions.SquaredNorm(values));
}
