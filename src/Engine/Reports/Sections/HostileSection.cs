using FedActors.Engine.Reports.Charts;
using static FedActors.Engine.Reports.Markup.Html;

namespace FedActors.Engine.Reports.Sections;

/// <summary>Which clients each rule chose, compared with which were hostile.</summary>
internal static class HostileSection
{
    public static string Markup(IReadOnlyList<Run> runs, Standings standings)
    {
        var judged = runs.Where(run => run.Rounds.Any(round => round.IsJudged)).ToArray();
        if (judged.Length == 0) return "";
        if (judged.All(run => run.Rounds.All(round => round.HostileArrived == 0))) return Peaceful;
        // The same scale for all, so that rules can be compared by eye.
        var top = judged.Max(run => run.Rounds.Max(HighestShare)) <= 0.45 ? 0.5 : 1;
        return $"""
            <section id="hostile">
            <h2>Chosen against hostile</h2>
            <p>{Explanation}</p>
            <div class="cards">{Each(judged, run => Card(run, judged, top, OutcomeOf(run)))}</div>
            </section>
            """;

        RuleOutcome OutcomeOf(Run run) => standings.Rules.First(rule => rule.Rule == run.Rule);
    }

    private const string Explanation =
        "The share of the aggregate’s weight that each rule gave to hostile (Byzantine) clients, "
        + "beside their share among the updates that arrived.\n"
        + "A rule that cannot tell them apart gives them just that share; a good one gives them nothing.";

    private const string Peaceful = """
        <section id="hostile">
        <h2>Chosen against hostile</h2>
        <p>No update of a hostile client reached a rule.</p>
        </section>
        """;

    private static string Card(Run run, IReadOnlyList<Run> runs, double top, RuleOutcome outcome)
    {
        Series[] lines =
        [
            new("share of those that arrived", Look.Reference, run.Points(round => round.IsJudged ? round.HostileShare : null)),
            new("share of the weight", run.Look, run.Points(round => round.HostileWeight)),
        ];
        var frame = new Frame(
            $"hostile-{run.Number}",
            $"{run.Rule}: the weight of hostile clients by round",
            $"On average hostile clients were {Figures.Percent(outcome.HostileShare)} of those that arrived "
            + $"and got {Figures.Percent(outcome.HostileWeight)} of the weight.",
            380,
            220,
            RoundAxis.Of(runs, from: 1),
            Axis.Linear(0, top, 5, share => share.ToString("0%")));
        return $"""
            <article class="card">
            <h3>{Escape(run.Rule)}</h3>
            {Legend.OfLines(lines)}
            {LineChart.Svg(frame, lines)}
            {Table(run.Rule, outcome.Confusion)}
            </article>
            """;
    }

    private static double HighestShare(RoundSummary round) =>
        round.IsJudged ? Math.Max(round.HostileWeight ?? 0, round.HostileShare ?? 0) : 0;

    private static string Table(string rule, Confusion confusion)
    {
        var (honestChosen, honestCut) = (Figures.Count(confusion.HonestChosen), Figures.Count(confusion.HonestCut));
        var tones = ConfusionTones.Of(confusion);
        var hostileChosen = $"""<td{tones.HostileChosen}>{Figures.Count(confusion.HostileChosen)}</td>""";
        var hostileCut = $"""<td{tones.HostileCut}>{Figures.Count(confusion.HostileCut)}</td>""";
        return $"""
            <table class="confusion">
            <caption class="unseen">{Escape(rule)}: updates chosen and cut, of honest and of hostile clients</caption>
            <thead><tr><th scope="col" class="left">Updates</th><th scope="col">chosen</th><th scope="col">cut</th></tr></thead>
            <tbody>
            <tr><th scope="row" class="left">honest</th><td{tones.HonestChosen}>{honestChosen}</td><td>{honestCut}</td></tr>
            <tr><th scope="row" class="left">hostile</th>{hostileChosen}{hostileCut}</tr>
            </tbody>
            </table>
            <p class="note">{InWords(confusion)}</p>
            """;
    }

    private static string InWords(Confusion confusion)
    {
        var recall = confusion.Recall is { } recalled
            ? $"Of the hostile updates, {Figures.Percent(recalled)} were cut (recall)."
            : "No hostile update arrived.";
        var precision = confusion.Precision is { } precise
            ? $"Of those that were cut, {Figures.Percent(precise)} were hostile (precision)."
            : "Nobody was cut.";
        return $"{recall} {precision}";
    }
}
