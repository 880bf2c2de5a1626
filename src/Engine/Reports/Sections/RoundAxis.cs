using FedActors.Engine.Reports.Charts;

namespace FedActors.Engine.Reports.Sections;

/// <summary>The horizontal axis of a chart over rounds.</summary>
internal static class RoundAxis
{
    public static Axis Of(IReadOnlyList<Run> runs, double margin = 0, int from = 0) => Axis.Linear(
        from - margin,
        runs.Max(run => run.Rounds[^1].Round) + margin,
        6,
        round => Figures.Count((long)round),
        whole: true);
}
