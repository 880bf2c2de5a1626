using FedActors.Aggregation.Prepare;
using FedActors.Aggregation.Rows;

namespace FedActors.Aggregation.Rules.FedAot;

/// <summary>
/// Updates, of which the longer ones are scaled down to the median norm: weights never vanish, and length must not make up for a
/// small one.
/// </summary>
internal sealed class ClippedUpdates
{
    private readonly IRows _raw;
    private readonly IMatrixMath _math;
    private readonly double[] _norms;

    public ClippedUpdates(ViewUpdates updates)
    {
        (_raw, _math) = (updates.Rows, updates.Math);
        _norms = [.. _math.SquaredNorms(_raw).Select(Math.Sqrt)];
        Median = LowerMedian.Of(_norms);
        Rows = new ScaledRows(_raw, [.. _norms.Select(norm => norm > Median ? Median / norm : 1)]);
    }

    public double Median { get; }

    public ScaledRows Rows { get; }

    /// <summary>How reliable each update looks beside a reference.</summary>
    public Reliability[] Judge(float[] reference)
    {
        var products = _math.Products(_raw, reference);
        var norm = Vector.Norm(reference);
        return [.. _norms.Select((own, row) => Reliability.Of(products[row], own, norm, Median))];
    }

    public double[] Products(float[] point) => _math.Products(Rows, point);

    public void Sum(double[] weights, Span<float> result) => _math.WeightedSum(Rows, weights, result);

    /// <summary>What most of them agree on: the median of each coordinate.</summary>
    public float[] Middle()
    {
        var middle = new float[Rows.Columns];
        _math.Coordinates(Rows, MedianOptions.Of(MedianKind.Mid, Rows.Count), middle);
        return middle;
    }
}
