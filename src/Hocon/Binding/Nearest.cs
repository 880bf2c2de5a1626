namespace FedActors.Hocon.Binding;

/// <summary>Finds the word that the user probably meant.</summary>
internal static class Nearest
{
    private const int LongestWord = 200;

    /// <summary>The question "did you mean …?" to append to an error; empty if no word is similar.</summary>
    public static string Hint(string word, IEnumerable<string> allowed) =>
        Find(word, allowed) is { } nearest ? $", did you mean \"{nearest}\"?" : "";

    /// <summary>The same, with the list of allowed words.</summary>
    public static string Hint(string word, IReadOnlyCollection<string> allowed, string label) =>
        Hint(word, allowed) + (allowed.Count == 0 ? "" : $" ({label}: {string.Join(", ", allowed)})");

    /// <summary>The closest allowed word, if its distance is at most 2 or a third of its length.</summary>
    public static string? Find(string word, IEnumerable<string> allowed) => word.Length > LongestWord
        ? null
        : allowed
            .Select(candidate => (candidate, Distance: Distance(word, candidate)))
            .Where(pair => pair.Distance <= Math.Max(2, pair.candidate.Length / 3) && pair.Distance < pair.candidate.Length)
            .OrderBy(pair => pair.Distance)
            .Select(pair => pair.candidate)
            .FirstOrDefault();

    /// <summary>
    /// The number of insertions, deletions, replacements and swaps of neighbours that turn one word into the other (Damerau,
    /// 1964; each position is edited at most once).
    /// </summary>
    internal static int Distance(string from, string to)
    {
        var distance = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
            for (var j = 0; j <= to.Length; j++)
                distance[i, j] = i == 0 || j == 0 ? i + j : Step(distance, from, to, i, j);
        return distance[from.Length, to.Length];
    }

    private static int Step(int[,] distance, string from, string to, int i, int j)
    {
        var replaced = distance[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
        var best = Math.Min(replaced, 1 + Math.Min(distance[i - 1, j], distance[i, j - 1]));
        var isSwap = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
        return isSwap ? Math.Min(best, distance[i - 2, j - 2] + 1) : best;
    }
}
