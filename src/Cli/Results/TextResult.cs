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
            var test = outcome.Facts?.TestSet;
            new AccuracyChart(screen, rounds, test is { Samples: > 0 } ? test.Chance : null).Write(console);
        }
        // Directly to the writer: terminals wrap lines better than the table library, and a truncated path cannot be copied.
        screen.Writer.WriteLine();
        screen.Writer.WriteLine(Printable.Of(outcome.Standings.InWords()));
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
        // A folder that others have written may have anything for a name.
        (string Rule, string Fingerprint)[] all =
            [.. outcome.Standings.Rules.Select(rule => (Printable.Of(rule.Rule), Printable.Of(rule.Fingerprint)))];
        var width = all.Select(one => one.Rule.Length).DefaultIfEmpty().Max();
        foreach (var (rule, fingerprint) in all) screen.Writer.WriteLine($"fingerprint {rule.PadRight(width)}  {fingerprint}");
    }
}
