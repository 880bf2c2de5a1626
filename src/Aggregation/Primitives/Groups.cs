namespace FedActors.Aggregation.Primitives;

/// <summary>Which members are connected, directly or through others.</summary>
internal sealed class Groups(int count)
{
    private readonly int[] _parent = [.. Enumerable.Range(0, count)];

    public void Join(int a, int b) => _parent[Math.Max(Root(a), Root(b))] = Math.Min(Root(a), Root(b));

    /// <summary>The groups of two or more, members ascending.</summary>
    public IEnumerable<int[]> OfSeveral() =>
        Enumerable.Range(0, count).GroupBy(Root).Select(group => group.ToArray()).Where(members => members.Length > 1);

    private int Root(int member)
    {
        while (_parent[member] != member) member = _parent[member] = _parent[_parent[member]];
        return member;
    }
}
