using FedActors.Engine.Reports;

namespace FedActors.Engine.Sweeps;

/// <summary>Describes a sweep in plain words, for readers who do not read configurations.</summary>
internal static class SweepInWords
{
    private const int MostLabels = 12;

    public static string Describe(Sweep sweep)
    {
        var seeds = sweep.Cells.Select(cell => cell.Experiment.Seed).Distinct().ToArray();
        var axes = sweep.Axes.Select(axis => $"{axis.Name} takes {Figures.Count(axis.Labels.Count, "value")}: {Labels(axis)}.");
        var race = sweep.Race.Over.Count == 0
            ? ""
            : $" Along {Figures.Listed(sweep.Race.Over)}, a run ends early that is more than "
            + $"{Figures.Percent(sweep.Race.Margin)} behind; runs are compared every {Figures.Count(sweep.Race.Every, "round")}.";
        return string.Join(' ', [Protocol(sweep), .. axes, $"Everything runs with {Seeds(seeds)}."]) + race;
    }

    private static string Protocol(Sweep sweep) => ExperimentInWords.Describe(
        sweep.Protocol,
        tellsAttackers: sweep.Protocol.Attacks.Count > 0 || sweep.Cells.All(cell => cell.Experiment.Attacks.Count == 0));

    private static string Labels(SweepAxis axis) => axis.Labels.Count <= MostLabels
        ? Figures.Listed(axis.Labels)
        : $"{string.Join(", ", axis.Labels.Take(MostLabels))} and more";

    private static string Seeds(ulong[] seeds) => seeds.Length == 1
        ? $"seed {seeds[0]}"
        : $"{Figures.Count(seeds.Length, "seed")}, {Figures.Listed(seeds.Take(MostLabels).Select(seed => $"{seed}"))}"
            + (seeds.Length > MostLabels ? " and more" : "");
}
