using FedActors.Aggregation.Primitives;
using FedActors.Numerics.Reductions;

namespace FedActors.Aggregation.Combine;

/// <summary>The mean of the sorted positions <paramref name="from"/> … <paramref name="to"/> − 1 of each column: medians and trimmed means.</summary>
internal sealed class SortedMean(int from, int to) : IColumnStatistic
{
    public void Reduce(ReadOnlySpan<float> sorted, ReadOnlySpan<float> given, Span<float> result)
    {
        Span<double> sum = stackalloc double[SortedColumns.Width];
        sum.Clear();
        for (var row = from; row < to; row++) WeightedRows.Add(1, sorted.Slice(row * result.Length, result.Length), sum);
        foreach (ref var value in sum) value /= to - from;
        WeightedRows.Round(sum, result);
    }
}
