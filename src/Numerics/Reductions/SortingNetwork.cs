namespace FedActors.Numerics.Reductions;

/// <summary>
/// The comparisons that sort n values whatever they are: Batcher's odd-even merge sort. With no branch on the values, sixteen
/// columns are sorted at once. K. E. Batcher, Sorting Networks and their Applications (1968).
/// </summary>
internal static class SortingNetwork
{
    /// <summary>The comparisons that bring the values of positions <paramref name="from"/> … <paramref name="to"/> − 1 there; the rest need not be sorted.</summary>
    public static (int Low, int High)[] Of(int count, int from, int to)
    {
        var needed = new bool[count];
        Array.Fill(needed, true, from, to - from);
        var kept = new List<(int, int)>();
        foreach (var (low, high) in Of(count).Reverse())
        {
            if (!needed[low] && !needed[high]) continue;
            needed[low] = needed[high] = true;
            kept.Add((low, high));
        }
        kept.Reverse();
        return [.. kept];
    }

    /// <summary>Pairs (low, high) one after the other: the smaller value goes to low.</summary>
    public static (int Low, int High)[] Of(int count)
    {
        var pairs = new List<(int, int)>();
        for (var run = 1; run < count; run *= 2)
            for (var distance = run; distance >= 1; distance /= 2)
                for (var first = distance % run; first + distance < count; first += 2 * distance)
                    for (var low = first; low < Math.Min(first + distance, count - distance); low++)
                        if (low / (2 * run) == (low + distance) / (2 * run)) pairs.Add((low, low + distance));
        return [.. pairs];
    }
}
