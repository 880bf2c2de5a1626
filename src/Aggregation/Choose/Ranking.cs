namespace FedActors.Aggregation.Choose;

/// <summary>Order by score, then by row: ties go to the lowest row.</summary>
internal static class Ranking
{
    /// <summary>The <paramref name="count"/> rows of lowest score, best first.</summary>
    public static int[] Lowest(ReadOnlySpan<double> scores, int count)
    {
        var rows = new int[scores.Length];
        for (var row = 0; row < rows.Length; row++) rows[row] = row;
        var keys = scores.ToArray();
        Array.Sort(rows, (a, b) => keys[a] != keys[b] ? keys[a].CompareTo(keys[b]) : a.CompareTo(b));
        return rows[..count];
    }
}
