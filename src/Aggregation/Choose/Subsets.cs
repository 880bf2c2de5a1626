namespace FedActors.Aggregation.Choose;

/// <summary>All subsets of n − f rows, and a limit on their number for the rules that try every one.</summary>
internal static class Subsets
{
    public static IEnumerable<Problem> Check(string rule, int f, int updates, long most)
    {
        var count = Count(updates, f, most);
        if (f >= 0 && f < updates && count > most)
            yield return new("f", $"{rule} tries every subset of n - f updates, and of {updates} without {f} there are more than "
                + $"{most}; take fewer updates or a smaller f");
    }

    /// <summary>
    /// Every subset of <paramref name="size"/> of <paramref name="count"/> rows, in lexicographic order. The array is reused.
    /// </summary>
    public static IEnumerable<int[]> Of(int count, int size)
    {
        int[] rows = [.. Enumerable.Range(0, size)];
        while (true)
        {
            yield return rows;
            var last = size - 1;
            while (last >= 0 && rows[last] == count - size + last) last--;
            if (last < 0) yield break;
            rows[last]++;
            for (var next = last + 1; next < size; next++) rows[next] = rows[next - 1] + 1;
        }
    }

    private static long Count(int n, int k, long most)
    {
        k = Math.Min(k, n - k);
        double count = 1;
        for (var i = 1; i <= k && count <= most; i++) count = Math.Round(count * (n - k + i) / i);
        return count > most ? most + 1 : (long)count;
    }
}
