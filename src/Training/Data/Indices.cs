using FedActors.Numerics.Randomness;

namespace FedActors.Training.Data;

/// <summary>Lists of sample numbers.</summary>
internal static class Indices
{
    /// <summary>For each group from 0 to the largest, the positions at which it occurs, ascending.</summary>
    public static int[][] GroupedBy(IReadOnlyList<int> group)
    {
        var sizes = new int[group.Count == 0 ? 0 : group.Max() + 1];
        foreach (var member in group) sizes[member]++;
        var grouped = Array.ConvertAll(sizes, size => new int[size]);
        Array.Clear(sizes);
        for (var index = 0; index < group.Count; index++) grouped[group[index]][sizes[group[index]]++] = index;
        return grouped;
    }

    /// <summary>The positions of a value, ascending.</summary>
    public static int[] Where(bool[] flags, bool wanted) =>
        [.. Enumerable.Range(0, flags.Length).Where(index => flags[index] == wanted)];

    /// <summary>
    /// Cuts a list into pieces with sizes in proportion to <paramref name="shares"/>; every item is in one piece.
    /// </summary>
    public static int[][] Cut(int[] items, ReadOnlySpan<double> shares)
    {
        var total = 0.0;
        foreach (var share in shares) total += share;
        var pieces = new int[shares.Length][];
        var (start, sum) = (0, 0.0);
        for (var piece = 0; piece < pieces.Length; piece++)
        {
            sum += shares[piece];
            var end = piece == pieces.Length - 1 ? items.Length : (int)Math.Round(sum / total * items.Length);
            pieces[piece] = items[start..end];
            start = end;
        }
        return pieces;
    }

    /// <summary>0 … <paramref name="count"/> − 1 in random order.</summary>
    public static int[] Shuffled(int count, RandomKey key)
    {
        int[] all = [.. Enumerable.Range(0, count)];
        key.With("shuffle").Open().Shuffle(all.AsSpan());
        return all;
    }

    /// <summary>For each label, its samples in random order.</summary>
    public static int[][] ByLabelShuffled(DataPool pool, RandomKey key)
    {
        var byLabel = GroupedBy(pool.Labels);
        Array.Resize(ref byLabel, pool.Classes);
        for (var label = 0; label < byLabel.Length; label++)
            key.With("shuffle").With(label).Open().Shuffle((byLabel[label] ??= []).AsSpan());
        return byLabel;
    }
}
