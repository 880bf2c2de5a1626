using FedActors.Settings;
using Spectre.Console;

namespace FedActors.Cli.Listing;

/// <summary>Kinds as text, for people.</summary>
internal sealed class KindText(Screen screen)
{
    private readonly IAnsiConsole _console = screen.ToConsole();

    /// <summary>A line or two for each kind, under headings.</summary>
    public void Write(KindList list)
    {
        _console.WriteLine(list.Title);
        var grid = TwoColumns();
        foreach (var group in list.Kinds.GroupBy(kind => kind.Group))
        {
            if (group.Key.Length > 0) grid.AddRow(new Text($" {group.Key}"), new Text(""));
            foreach (var kind in group) grid.AddRow(new Text($"  {kind.Shortest}"), new Text(FirstSentence(kind)));
        }
        _console.Write(grid);
        _console.WriteLine();
    }

    /// <summary>Settings alone, under a heading.</summary>
    public void Write(string title, IReadOnlyList<Setting> settings)
    {
        _console.WriteLine(title);
        _console.Write(Grid(settings));
        _console.WriteLine();
    }

    /// <summary>Everything about one kind.</summary>
    public void Details(Kind kind, string usage)
    {
        _console.WriteLine($"{kind.Name}: {Plain(kind.Summary)}");
        _console.WriteLine();
        var facts = TwoColumns();
        if (kind.Aliases.Count > 0) facts.AddRow(new Text("  also called"), new Text(string.Join(", ", kind.Aliases)));
        if (kind.Needs.Length > 0) facts.AddRow(new Text("  needs"), new Text(kind.Needs));
        if (kind.Citation.Length > 0) facts.AddRow(new Text("  from"), new Text(kind.Citation));
        facts.AddRow(
            new Text("  example"), new Text(usage.Replace("NAME", kind.Shortest, StringComparison.Ordinal)));
        _console.Write(facts);
        _console.WriteLine();
        if (kind.OwnSettings.Count == 0) return;
        _console.Write(Grid(kind.OwnSettings));
        _console.WriteLine();
    }

    private static Grid Grid(IReadOnlyList<Setting> settings)
    {
        var grid = TwoColumns();
        foreach (var setting in settings)
            grid.AddRow(new Text($"  {setting.Key}"), new Text($"{Plain(setting.Meaning)} ({Values(setting)})"));
        return grid;
    }

    private static string Values(Setting setting) =>
        setting.IsRequired ? $"{setting.ValueInWords}, required"
        : setting.Default.Length == 0 ? $"{setting.ValueInWords}, optional"
        : $"{setting.ValueInWords}, default {setting.Default}";

    private static Grid TwoColumns() => new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn();

    private static string FirstSentence(Kind kind)
    {
        var end = kind.Summary.IndexOf(". ", StringComparison.Ordinal);
        return Plain(end < 0 ? kind.Summary : kind.Summary[..(end + 1)]);
    }

    // Descriptions are written in Markdown, which marks code with backquotes.
    private static string Plain(string text) => text.Replace("`", "", StringComparison.Ordinal);
}
