using FedActors.Training.Data.Catalogue;
using Spectre.Console;

namespace FedActors.Cli.Results;

/// <summary>A catalogue as text, for people.</summary>
internal sealed class EntryText(Screen screen)
{
    private readonly IAnsiConsole _console = screen.ToConsole();

    /// <summary>One or two lines per entry.</summary>
    public void List(string title, IReadOnlyList<Entry> entries)
    {
        var grid = TwoColumns();
        foreach (var entry in entries) grid.AddRow(new Text("  " + entry.Name), new Text(FirstSentence(entry.Meaning)));
        _console.WriteLine(title);
        _console.Write(grid);
        _console.WriteLine();
    }

    /// <summary>Everything about one entry.</summary>
    public void Details(Entry entry)
    {
        _console.WriteLine(entry.Name);
        _console.WriteLine($"  {Plain(entry.Meaning)}");
        if (entry.Citation.Length > 0) _console.WriteLine($"  {entry.Citation}");
        if (entry.Parameters.Count > 0)
        {
            var grid = TwoColumns();
            foreach (var (name, value, meaning) in entry.Parameters)
                grid.AddRow(new Text($"  {name} = {Plain(value)}"), new Text(Plain(meaning)));
            _console.WriteLine();
            _console.Write(grid);
        }
        _console.WriteLine();
    }

    private static Grid TwoColumns() => new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn();

    private static string FirstSentence(string meaning)
    {
        var end = meaning.IndexOf(". ", StringComparison.Ordinal);
        return Plain(end < 0 ? meaning : meaning[..(end + 1)]);
    }

    // Catalogues are written in Markdown, which marks code with backquotes.
    private static string Plain(string text) => text.Replace("`", "", StringComparison.Ordinal);
}
