namespace FedActors.Numerics.Reductions;

/// <summary>
/// Reference implementations of <see cref="RowReductions"/>, <see cref="WeightedRows"/> and <see cref="GramBlock"/>.
/// </summary>
internal static class PlainReductions
{
    public static double Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++) sum += (double)a[i] * b[i];
        return sum;
    }

    public static double SquaredDistance(ReadOnlySpan<float> a, double s, ReadOnlySpan<float> b, double t)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++) sum += (s * a[i] - t * b[i]) * (s * a[i] - t * b[i]);
        return sum;
    }

    public static double[,] Gram(float[][] rows)
    {
        var products = new double[rows.Length, rows.Length];
        for (var i = 0; i < rows.Length; i++)
            for (var j = 0; j < rows.Length; j++) products[i, j] = Dot(rows[i], rows[j]);
        return products;
    }

    public static bool AllFinite(ReadOnlySpan<float> a)
    {
        foreach (var x in a)
            if (!float.IsFinite(x)) return false;
        return true;
    }

    public static void Add(double weight, ReadOnlySpan<float> row, Span<double> sum)
    {
        for (var i = 0; i < row.Length; i++) sum[i] += weight * row[i];
    }

    public static void Difference(double s, ReadOnlySpan<float> a, double t, ReadOnlySpan<float> b, Span<float> result)
    {
        for (var i = 0; i < result.Length; i++) result[i] = (float)(s * a[i] - t * b[i]);
    }
}
