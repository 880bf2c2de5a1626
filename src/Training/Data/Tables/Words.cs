namespace FedActors.Training.Data.Tables;

/// <summary>The words of a column. The same word is kept once, however often it occurs.</summary>
internal sealed class Words
{
    private readonly List<string> _all = [];
    private readonly HashSet<string> _distinct = [];

    /// <summary>The words, in order.</summary>
    public IReadOnlyList<string> All => _all;

    /// <summary>Adds one.</summary>
    public void Add(ReadOnlySpan<char> word)
    {
        var known = _distinct.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(word, out var kept)) _distinct.Add(kept = word.ToString());
        _all.Add(kept);
    }
}
