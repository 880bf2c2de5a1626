using FedActors.Cli.Terminal;
using FedActors.Engine.Descriptions;
using FedActors.Settings;
using Spectre.Console;

namespace FedActors.Cli.Results;

/// <summary>The result for people: a table, a chart, a sentence, and where to find more.</summary>
internal sealed class TextResult(Screen screen) : IResultView
{
    public void Round(RoundSummary round)
    {
        // People see rounds in the progress display and in the chart.
    }

    public void End(RunOutcome outcome)
    {
        var console = screen.ToConsole();
        if (outcome.Rounds.Count > 0)
        {
            var rounds = outcome.Rounds.Where(round => round.TwinOf is null).ToList();
            var rules = rounds.Select(round => round.Rule).Distinct().ToList();
            console.Write(RulesTable.Of(outcome.Standings, screen.Width, rule => RuleColours.Of(rules.IndexOf(rule))));
            new AccuracyChart(screen, rounds).Write(console);
        }
        // Directly to the writer: terminals wrap lines better than the table library, and a truncated path cannot be copied.
        screen.Writer.WriteLine();
        screen.Writer.WriteLine(outcome.Standings.InWords());
        screen.Writer.WriteLine();
        if (outcome.ClassNames.Count > 0) screen.Writer.WriteLine($"classes: {ClassList.Of(outcome.ClassNames)}");
        WriteFingerprints(outcome);
        if (!outcome.IsRepeatable) screen.Writer.WriteLine("(in real time: another run will have other fingerprints)");
        screen.Writer.WriteLine($"run folder: {Printable.Of(outcome.Folder)}");
        // A run that was killed, or goes on, has no report.
        if (outcome.HasReport) screen.Writer.WriteLine($"report:     {Printable.Of(Path.Join(outcome.Folder, "report.html"))}");
    }

    private void WriteFingerprints(RunOutcome outcome)
    {
        var width = outcome.Standings.Rules.Select(rule => rule.Rule.Length).DefaultIfEmpty().Max();
        foreach (var rule in outcome.Standings.Rules)
            screen.Writer.WriteLine($"fingerprint {rule.Rule.PadRight(width)}  {rule.Fingerprint}");
    }
}
