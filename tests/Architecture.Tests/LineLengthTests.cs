namespace FedActors.Architecture.Tests;

public class LineLengthTests
{
    private const string Setting = "max_line_length = ";

    /// <summary>Editors heed it; no analyzer does.</summary>
    private static readonly int Columns = int.Parse(
        SourceTree.LinesOf(".editorconfig").Single(line => line.StartsWith(Setting, StringComparison.Ordinal))[Setting.Length..]);

    [Fact]
    public void No_line_is_longer_than_editors_are_told()
    {
        var found = SourceTree.Files.SelectMany(TooLong).ToList();

        Assert.True(found.Count == 0, $"{found.Count} lines have more than {Columns} columns:\n{string.Join('\n', found)}");
    }

    private static IEnumerable<string> TooLong(string file) => SourceTree
        .LinesOf(file)
        .Select((line, index) => (Length: line.EnumerateRunes().Count(), Number: index + 1))
        .Where(line => line.Length > Columns)
        .Select(line => $"{file}:{line.Number}: {line.Length}");
}
