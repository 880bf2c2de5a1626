using FedActors.Aggregation.Primitives;

namespace FedActors.Aggregation.Combine;

/// <summary>
/// The mean of the <paramref name="keep"/> values nearest to the median of each column. They are neighbours in sorted order. If
/// two values are equally far from the median on either side, the one in the lower row counts as nearer.
/// </summary>
internal sealed class MeanAroundMedian(int keep) : IColumnStatistic
{
    public (int From, int To) LooksAt(int count) => (0, count);

    public void Reduce(ReadOnlySpan<float> sorted, ReadOnlySpan<float> given, Span<float> result)
    {
        var width = result.Length;
        var (column, order) = (new float[sorted.Length / width], new float[sorted.Length / width]);
        for (var i = 0; i < width; i++)
        {
            for (var row = 0; row < column.Length; row++)
                (column[row], order[row]) = (sorted[row * width + i], given[row * width + i]);
            result[i] = (float)Mean(column, order);
        }
    }

    private double Mean(float[] sorted, float[] given)
    {
        var median = (sorted[(sorted.Length - 1) / 2] + (double)sorted[sorted.Length / 2]) / 2;
        var from = 0;
        while (from + keep < sorted.Length && IsNearer(sorted[from + keep], sorted[from], median, given)) from++;
        var sum = 0.0;
        foreach (var value in sorted.AsSpan(from, keep)) sum += value;
        return sum / keep;
    }

    private static bool IsNearer(float high, float low, double median, float[] given)
    {
        var (above, below) = (high - median, median - low);
        return above < below || (above == below && Array.IndexOf(given, high) < Array.IndexOf(given, low));
    }
}
