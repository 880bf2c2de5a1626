using System.Numerics;

namespace FedActors.Numerics.Reductions;

/// <summary>
/// The comparisons that merge sorted runs of sixteen rows, independent of the values, three levels at a time: bitonic merges.
/// K. E. Batcher, Sorting Networks and their Applications (1968).
/// </summary>
internal static class MergePlan
{
    /// <summary>The length of the sorted runs at the start.</summary>
    public const int Run = 16;

    /// <summary>The number of rows that a merge works on: <paramref name="rows"/>, followed by infinities.</summary>
    public static int Padded(int rows) => Math.Max(Run, (int)BitOperations.RoundUpToPowerOf2((uint)rows));

    /// <summary>
    /// The steps that put the right values at positions <paramref name="from"/> … <paramref name="to"/> − 1; the rest need
    /// not be sorted.
    /// </summary>
    public static MergeStep[] Of(int rows, int from, int to)
    {
        var needed = new bool[Padded(rows)];
        Array.Fill(needed, true, from, to - from);
        var kept = new List<MergeStep>();
        foreach (var step in All(rows).Reverse())
        {
            if (!step.Rows().Any(row => needed[row])) continue;
            var isLow = step.Kind == MergeKind.Flip && !step.Rows().Where((_, i) => i % 2 == 1).Any(row => needed[row]);
            kept.Add(isLow ? step with { Kind = MergeKind.FlipLow } : step);
            foreach (var row in step.Rows()) needed[row] = true;
        }
        kept.Reverse();
        return [.. kept];
    }

    // Where the upper run is all infinities, the lower one is already in order.
    private static IEnumerable<MergeStep> All(int rows)
    {
        for (var run = Run; run < rows; run *= 2)
            for (var start = 0; start + run < rows; start += 2 * run)
            {
                var (last, quarter) = (start + 2 * run - 1, run / 4);
                for (var i = 0; i < quarter; i++)
                    if (last - i - 3 * quarter < rows) yield return new(MergeKind.Flip, start + i, last - i, quarter);
                foreach (var step in Halvings(start, Math.Min(start + 2 * run, rows), quarter)) yield return step;
            }
    }

    // Halves sequences of this length until all parts are single rows, two or three times per step.
    private static IEnumerable<MergeStep> Halvings(int start, int end, int length)
    {
        while (length > 1)
        {
            var kind = length is 4 or 16 ? MergeKind.Four : MergeKind.Eight;
            var stride = length / (kind == MergeKind.Four ? 4 : 8);
            for (var first = start; first < end; first += length)
                for (var low = first; low < Math.Min(first + stride, end); low++) yield return new(kind, low, 0, stride);
            length = stride;
        }
    }
}
