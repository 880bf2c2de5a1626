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
        var mistakes = new CellMistakes(_source);
        foreach (var cell in Sweep.Cells)
        {
            var problems = error.Cells.Where(one => one.Cell.Id == cell.Id).SelectMany(one => one.Problems);
            mistakes.Add(Sweep.NameOf(cell), _points[cell.Point].Locate(problems));
        }
        return mistakes.ToException();
    }
}
