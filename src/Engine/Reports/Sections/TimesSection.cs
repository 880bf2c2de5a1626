using FedActors.Engine.Reports.Charts;
using static FedActors.Engine.Reports.Markup.Html;

namespace FedActors.Engine.Reports.Sections;

/// <summary>
/// The wall time of each phase on this machine, and the time that passed on the clock of the federation.
/// </summary>
internal static class TimesSection
{
    private static readonly string[] Phases = ["training", "aggregation", "evaluation", "attack"];

    public static string Markup(IReadOnlyList<Run> runs, Standings standings)
    {
        if (runs.Count == 0) return "";
        var outcomes = runs.Select(run => standings.Rules.First(rule => rule.Rule == run.Rule)).ToArray();
        var totals = Totals(outcomes);
        return $"""
            <section id="times">
            <h2>Time per phase</h2>
            {Legend.OfAreas(Phases)}
            {StackedBars.Svg(
                "times-chart",
                "Wall time per phase, for each rule",
                string.Join(" ", outcomes.Select(Told)),
                [.. outcomes.Select((rule, i) => (rule.Rule, Seconds(rule.WallTimes), totals[i]))])}
            {VirtualTimes(outcomes)}
            </section>
            """;
    }

    /// <summary>In one unit for all rules, and apart from the time of the attack, which is not theirs.</summary>
    private static string[] Totals(RuleOutcome[] outcomes)
    {
        var all = Figures.Durations([.. outcomes.SelectMany(rule => new[] { rule.OwnTime, rule.WallTimes.Attack })]);
        return [.. outcomes.Select((rule, i) =>
            rule.WallTimes.Attack > TimeSpan.Zero ? $"{all[2 * i]} + {all[2 * i + 1]}" : all[2 * i])];
    }

    private static string VirtualTimes(RuleOutcome[] outcomes)
    {
        var times = outcomes.Select(rule => Figures.Duration(rule.VirtualTime)).Distinct().ToArray();
        var told = times.Length == 1
            ? times[0] + (outcomes.Length == 1 ? "" : " under every rule")
            : Figures.Listed(outcomes.Select(rule => $"{Figures.Duration(rule.VirtualTime)} under {rule.Rule}"));
        return "<p class=\"note\">The bars show wall time on the machine that computed"
            + $"{(outcomes.Any(rule => rule.WallTimes.Attack > TimeSpan.Zero) ? ", after the plus that of the attack. " : ". ")}"
            + $"On the clock of the federation, with its devices and networks, this took {Escape(told)}.</p>";
    }

    private static double[] Seconds(PhaseTimes times) =>
        [times.Training.TotalSeconds, times.Aggregation.TotalSeconds, times.Evaluation.TotalSeconds, times.Attack.TotalSeconds];

    private static string Told(RuleOutcome rule)
    {
        var phases = Seconds(rule.WallTimes)
            .Select((seconds, i) => $"{Figures.Duration(TimeSpan.FromSeconds(seconds))} {Phases[i]}");
        return $"{rule.Rule}: {Figures.Listed(phases)}.";
    }
}
