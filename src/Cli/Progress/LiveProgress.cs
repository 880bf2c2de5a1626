using FedActors.Cli.Terminal;
using FedActors.Engine.Reports;
using FedActors.Engine.RunFolders;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace FedActors.Cli.Progress;

/// <summary>Progress on a terminal: a line for each rule, written over as rounds come in, and gone when the run is done.</summary>
internal sealed class LiveProgress(Screen screen, ProgressTally tally) : IProgressView
{
    private const int WidestBar = 24;

    public Task Around(Func<Action<RoundSummary>, Task> work) => screen.ToConsole().Live(Picture()).AutoClear(true).StartAsync(live =>
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
        var grid = new Grid().AddColumns(6);
        foreach (var column in grid.Columns) column.NoWrap();
        for (var number = 0; number < tally.Rules.Count; number++) grid.AddRow(Row(tally.Rules[number], RuleColours.Of(number)));
        return grid;
    }

    private IRenderable[] Row(RuleProgress rule, Color colour) =>
    [
        new Text(rule.Name, rule.HasBegun ? new Style(colour) : new Style(Color.Grey)),
        new Text(Bar(rule), new Style(colour)),
        new Text($"{rule.Round}/{rule.Rounds}").RightJustified(),
        new Text(rule.Accuracy is null ? "" : Figures.Percent(rule.Accuracy)).RightJustified(),
        new Text(rule.ClientsPerSecond is { } speed ? $"{Figures.Count((long)speed)} clients/s" : "").RightJustified(),
        new Text(IsRunning(rule) && tally.Left is { } left ? $"{Figures.Duration(left)} left" : ""),
    ];

    private bool IsRunning(RuleProgress rule) => !rule.IsDone && rule == tally.Rules.LastOrDefault(one => one.HasBegun);

    private string Bar(RuleProgress rule)
    {
        var width = Math.Clamp(screen.Width - 60, 6, WidestBar);
        var filled = rule.Rounds == 0 ? width : width * rule.Round / rule.Rounds;
        return new string('━', filled) + new string('╌', width - filled);
    }
}
