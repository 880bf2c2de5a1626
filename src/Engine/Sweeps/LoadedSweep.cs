using FedActors.Engine.Sweeps.Axes;

namespace FedActors;

/// <summary>A sweep read from a file.</summary>
public sealed class LoadedSweep
{
    private readonly string _source;
    private readonly Dictionary<string, LoadedExperiment> _points;

    internal LoadedSweep(Sweep sweep, string source, Dictionary<string, LoadedExperiment> points) =>
        (Sweep, _source, _points) = (sweep, source, points);

    /// <summary>The sweep.</summary>
    public Sweep Sweep { get; }

    /// <summary>Where in the file these problems come from, which all cells have.</summary>
    public IReadOnlyList<HoconException> Locate(IEnumerable<Problem> problems) => _points.Values.First().Locate(problems);

    /// <summary>Where in the file these problems of cells come from, in its order.</summary>
    public HoconException Locate(SweepException error)
    {
        var seeds = new SweepAxis("seed", [.. Sweep.Cells.Select(SeedOf).Distinct()]);
        var mistakes = new CellMistakes([.. Sweep.Axes, seeds], _source);
        foreach (var (cell, problems) in error.Cells)
            mistakes.Add([.. cell.Labels, SeedOf(cell)], _points[cell.Point].Locate(problems));
        return mistakes.ToException();

        static string SeedOf(SweepCell cell) => $"{cell.Experiment.Seed}";
    }
}
