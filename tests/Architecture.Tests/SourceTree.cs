using FedActors.Golden;

namespace FedActors.Architecture.Tests;

/// <summary>The C# files of this repository, for tests that apply to all of them.</summary>
internal static class SourceTree
{
    private static readonly string[] Folders = ["src", "bench", "samples", "tests"];

    public static string Root { get; } = GoldenFolder.RepositoryRoot();

    /// <summary>Their paths relative to the root, in order.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Folders.SelectMany(FilesBelow).Order(StringComparer.Ordinal)];

    /// <summary>The lines of a file, by its path relative to the root.</summary>
    public static IEnumerable<string> LinesOf(string file) => File.ReadLines(Path.Combine(Root, file));

    private static IEnumerable<string> FilesBelow(string folder) => Directory
        .EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Root, path));
}
