using FedActors.Actors.Results;
using FedActors.Engine.Reports.Charts;
using static FedActors.Engine.Reports.Markup.Html;

namespace FedActors.Engine.Reports.Sections;

/// <summary>
/// The wall time of each phase on this machine, and the time that passed on the clock of the federation.
/// </summary>
internal static class TimesSection
{
    private static readonly string[] Phases = ["training", "attack", "aggregation", "evaluation"];

    public static string Markup(IReadOnlyList<Run> runs, Standings standings)
    {
        if (runs.Count == 0) return "";
        var outcomes = runs.Select(run => standings.Rules.First(rule => rule.Rule == run.Rule)).ToArray();
        return $"""
            <section id="times">
            <h2>Time per phase</h2>
            {Legend.OfAreas(Phases)}
            {StackedBars.Svg(
                "times-chart",
                "Wall time per phase, for each rule",
                string.Join(" ", outcomes.Select(Told)),
                [.. outcomes.Select(rule => (rule.Rule, Seconds(rule.WallTimes), Figures.Duration(rule.WallTimes.Total)))])}
            {VirtualTimes(outcomes)}
            </section>
            """;
    }

    private static string VirtualTimes(RuleOutcome[] outcomes)
    {
        var times = outcomes.Select(rule => Figures.Duration(rule.VirtualTime)).Distinct().ToArray();
        var told = times.Length == 1
            ? times[0] + (outcomes.Length == 1 ? "" : " under every rule")
            : Figures.Listed(outcomes.Select(rule => $"{Figures.Duration(rule.VirtualTime)} under {rule.Rule}"));
        return "<p class=\"note\">The bars show wall time on the machine that computed. "
            + $"On the clock of the federation, with its devices and networks, this took {Escape(told)}.</p>";
    }

    private static double[] Seconds(PhaseTimes times) =>
        [times.Training.TotalSeconds, times.Attack.TotalSeconds, times.Aggregation.TotalSeconds, times.Evaluation.TotalSeconds];

    private static string Told(RuleOutcome rule)
    {
        var phases = Seconds(rule.WallTimes)
            .Select((seconds, i) => $"{Figures.Duration(TimeSpan.FromSeconds(seconds))} {Phases[i]}");
        return $"{rule.Rule}: {Figures.Listed(phases)}.";
    }
}
