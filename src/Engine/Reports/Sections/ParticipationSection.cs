using FedActors.Engine.Reports.Charts;
using static FedActors.Engine.Reports.Markup.Html;

namespace FedActors.Engine.Reports.Sections;

/// <summary>What became of the clients that were asked, by round. Rules with identical rounds share a chart.</summary>
internal static class ParticipationSection
{
    private static readonly string[] Parts =
        ["arrived", "late or too stale", "lost, failed or without data", "refused"];

    public static string Markup(IReadOnlyList<Run> runs)
    {
        var groups = (from run in runs
                      let rounds = run.Rounds.Where(round => round.Round > 0).ToArray()
                      where rounds.Length > 0
                      group (run, rounds) by string.Join(';', rounds.Select(Key))).ToArray();
        if (groups.Length == 0) return "";
        return $"""
            <section id="participation">
            <h2>Participation</h2>
            {Legend.OfAreas(Parts)}
            <div class="cards">{Each(groups, group => Card(runs, [.. group.Select(one => one.run)], group.First().rounds))}</div>
            </section>
            """;
    }

    private static string Key(RoundSummary round) => $"{round.Round},{string.Join(',', Counts(round))}";

    private static double[] Counts(RoundSummary round) =>
        [
            round.Fates.Arrived, round.Fates.Late + round.Fates.TooStale,
            round.Fates.Lost + round.Fates.Failed + round.Fates.NoData, round.Fates.Refused,
        ];

    private static string Card(IReadOnlyList<Run> all, Run[] runs, RoundSummary[] rounds)
    {
        var name = runs.Length == all.Count && runs.Length > 1
            ? "Under every rule"
            : Figures.Listed(runs.Select(run => run.Rule));
        var frame = new Frame(
            $"participation-{runs[0].Number}",
            $"{name}: what became of those who were asked to train, by round",
            Told(rounds),
            380,
            220,
            RoundAxis.Of(all, margin: 0.5, from: 1),
            Axis.Linear(0, rounds.Max(round => round.Asked), 4, count => Figures.Count((long)count), whole: true));
        return $"""
            <article class="card">
            <h3>{Escape(name)}</h3>
            {StackedColumns.Svg(frame, rounds[0].Round, [.. rounds.Select(Counts)])}
            <p class="note">{Escape(Told(rounds))}</p>
            </article>
            """;
    }

    private static string Told(RoundSummary[] rounds)
    {
        var asked = rounds.Sum(round => (long)round.Asked);
        var counts = Parts.Select((part, i) => $"{Figures.Percent(Share(i))} {part}");
        return $"Of {Figures.Count(asked, "request")} in all: {Figures.Listed(counts)}.";

        double? Share(int part) => asked == 0 ? null : rounds.Sum(round => Counts(round)[part]) / asked;
    }
}
