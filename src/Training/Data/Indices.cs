namespace FedActors.Training.Data;

/// <summary>Lists of sample numbers.</summary>
internal static class Indices
{
    /// <summary>For each group 0 … largest, the positions at which it stands, ascending.</summary>
    public static int[][] GroupedBy(IReadOnlyList<int> group)
    {
        var sizes = new int[group.Count == 0 ? 0 : group.Max() + 1];
        foreach (var member in group) sizes[member]++;
        var grouped = Array.ConvertAll(sizes, size => new int[size]);
        Array.Clear(sizes);
        for (var index = 0; index < group.Count; index++) grouped[group[index]][sizes[group[index]]++] = index;
        return grouped;
    }
}
