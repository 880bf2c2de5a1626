using FedActors.Cli.Terminal;
using FedActors.Engine.Reports;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace FedActors.Cli.Progress;

/// <summary>Progress on a terminal: one line per rule, updated after each round and removed when the run is done.</summary>
internal sealed class LiveProgress(Screen screen, ProgressTally tally) : IProgressView
{
    private const int WidestBar = 24;

    public Task Around(Func<Action<RoundSummary>, Task> work) =>
        screen.ToConsole().Live(Picture()).AutoClear(true).StartAsync(live =>
        {
            live.Refresh();
            return work(round =>
            {
                tally.Add(round);
                live.UpdateTarget(Picture());
            });
        });

    private Grid Picture()
    {
        IRenderable[][] rows =
            [[.. Head()], .. tally.Rules.Select((rule, number) => Row(rule, RuleColours.Of(number)).ToArray())];
        var grid = new Grid().AddColumns(rows[0].Length);
        foreach (var column in grid.Columns) column.NoWrap();
        foreach (var row in rows) grid.AddRow(row);
        return grid;
    }

    /// <summary>What is left beside the names, the rounds, and 42 columns for accuracy, speed, time left and gaps.</summary>
    private int Room => screen.Width - 1 - 42
        - tally.Rules.Max(rule => Shortened(rule.Name).Length + 2 * $"{rule.Rounds}".Length + 1);

    private bool HasBar => Room >= 4;

    private bool HasSpeed => Room >= -2;

    /// <summary>What the columns of <see cref="Row"/> are; the name, the bar and the time left need no label.</summary>
    private IEnumerable<IRenderable> Head()
    {
        var style = new Style(Color.Grey);
        yield return new Text("");
        if (HasBar) yield return new Text("");
        yield return new Text("round", style).RightJustified();
        yield return new Text("accuracy", style).RightJustified();
        if (HasSpeed) yield return new Text("clients/s", style).RightJustified();
        yield return new Text("");
    }

    /// <summary>Narrow screens leave out the bar, then the speed.</summary>
    private IEnumerable<IRenderable> Row(RuleProgress rule, Color colour)
    {
        yield return new Text(Shortened(rule.Name), new Style(rule.HasBegun ? colour : Color.Grey));
        if (HasBar) yield return new Text(Bar(rule, Math.Min(Room, WidestBar)), new Style(colour));
        yield return new Text($"{rule.Round}/{rule.Rounds}").RightJustified();
        yield return new Text(rule.Accuracy is null ? "" : Figures.Percent(rule.Accuracy)).RightJustified();
        if (HasSpeed) yield return new Text(rule.ClientsPerSecond is { } speed ? Figures.Rate(speed) : "").RightJustified();
        yield return new Text(IsRunning(rule) && tally.Left is { } left ? $"{Figures.Duration(left)} left" : "");
    }

    private bool IsRunning(RuleProgress rule) => !rule.IsDone && rule == tally.Rules.LastOrDefault(one => one.HasBegun);

    private string Shortened(string name)
    {
        var longest = screen.Width < 66 ? 14 : 24;
        return name.Length <= longest ? name : name[..(longest - 1)] + "…";
    }

    private static string Bar(RuleProgress rule, int width)
    {
        var filled = rule.Rounds == 0 ? width : width * rule.Round / rule.Rounds;
        return new string('━', filled) + new string('╌', width - filled);
    }
}
