using FedActors.Aggregation.Primitives;
using FedActors.Numerics.Reductions;

namespace FedActors.Aggregation.Combine;

/// <summary>
/// The mean of the sorted positions <paramref name="from"/> … <paramref name="to"/> − 1 of each column: a median or a trimmed
/// mean.
/// </summary>
internal sealed class SortedMean(int from, int to) : IColumnStatistic
{
    public (int From, int To) LooksAt(int count) => (from, to);

    public void Reduce(ReadOnlySpan<float> sorted, ReadOnlySpan<float> given, Span<float> result) =>
        SortedColumns.Mean(sorted, from, to, result);
}
