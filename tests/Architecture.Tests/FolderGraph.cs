using ArchUnitNET.Loader;

namespace FedActors.Architecture.Tests;

/// <summary>Which folder uses which, and by what types.</summary>
internal sealed class FolderGraph
{
    private readonly SortedDictionary<string, SortedDictionary<string, SortedSet<string>>> _uses = new(StringComparer.Ordinal);

    /// <summary>
    /// The folders right below a project. Types in files of the project's own folder belong to none: they may use all folders,
    /// and be used by all.
    /// </summary>
    public static FolderGraph Of(SourceProject project)
    {
        var (graph, folders) = (new FolderGraph(), project.Folders);
        foreach (var type in new ArchLoader().LoadAssembly(project.Assembly).Build().Types)
            foreach (var used in type.Dependencies.Select(dependency => dependency.Target))
                if (folders.FolderOf(type.FullName) is { } from && folders.FolderOf(used.FullName) is { } to)
                    graph.Add(from, to, $"{type.Name} uses {used.Name}");
        return graph;
    }

    /// <summary>One folder uses another; within a folder everybody may use everybody.</summary>
    public void Add(string from, string to, string use)
    {
        if (from == to) return;
        if (!_uses.TryGetValue(from, out var uses)) _uses[from] = uses = new(StringComparer.Ordinal);
        if (!uses.TryGetValue(to, out var those)) uses[to] = those = new(StringComparer.Ordinal);
        those.Add(use);
    }

    public IEnumerable<string> UsedBy(string folder) => _uses.TryGetValue(folder, out var uses) ? uses.Keys : [];

    /// <summary>A shortest cycle, one line for each step with the types that make it; empty where there is none.</summary>
    public IReadOnlyList<string> Cycle()
    {
        var cycles = _uses.Keys.Select(CycleThrough).Where(folders => folders.Count > 0);
        var shortest = cycles.MinBy(folders => folders.Count) ?? [];
        return [.. shortest.Zip(shortest.Skip(1), (from, to) => $"{from} → {to}: {string.Join(", ", _uses[from][to])}")];
    }

    /// <summary>
    /// The shortest way from a folder back to itself, with that folder at both ends; empty where there is none.
    /// </summary>
    private IReadOnlyList<string> CycleThrough(string start)
    {
        var ways = new Queue<string[]>([[start]]);
        var reached = new HashSet<string>();
        while (ways.TryDequeue(out var way))
            foreach (var next in UsedBy(way[^1]))
            {
                if (next == start) return [.. way, start];
                if (reached.Add(next)) ways.Enqueue([.. way, next]);
            }
        return [];
    }
}
