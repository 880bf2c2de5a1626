using FedActors.Golden;

namespace FedActors.Hostile.Tests;

/// <summary>
/// A table of <c>docs/hostile-input.md</c> between two comments, which must be what the tests' cases say. With
/// <c>FEDACTORS_WRITE_TABLES=on</c> it is written instead.
/// </summary>
internal static class DocumentedTable
{
    public static void Check(string name, IEnumerable<(string Given, string Answer)> rows)
    {
        var path = Path.Combine(GoldenFolder.RepositoryRoot(), "docs", "hostile-input.md");
        var text = File.ReadAllText(path);
        var (begin, end) = ($"<!-- {name} -->\n", $"\n<!-- end of {name} -->");
        var from = text.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var until = text.IndexOf(end, StringComparison.Ordinal);
        Assert.True(from >= begin.Length && until >= from, $"{path} has no table '{name}'");
        var table = "| given | answer |\n|---|---|\n"
            + string.Join('\n', rows.Select(row => $"| {Cell(row.Given)} | {Cell(row.Answer)} |"));
        if (Environment.GetEnvironmentVariable("FEDACTORS_WRITE_TABLES") == "on")
            File.WriteAllText(path, text[..from] + table + text[until..]);
        else Assert.Equal(table, text[from..until]);
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
