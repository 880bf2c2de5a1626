using FedActors.Engine.Configuration;

namespace FedActors.Engine.Sweeps.Axes;

/// <summary>
/// The mistakes of many experiments, each told once: those of all of them as if there were only one, others with the cells that
/// have them.
/// </summary>
internal sealed class CellMistakes(string source)
{
    private const int MostNamed = 3;
    private readonly OrderedDictionary<(string Place, string? Key, string Problem), Found> _found = [];
    private int _cells;

    /// <summary>Whether any were found.</summary>
    public bool Any => _found.Count > 0;

    /// <summary>Adds what is wrong with one cell; mostly nothing.</summary>
    public void Add(string cell, IEnumerable<HoconException> mistakes)
    {
        _cells++;
        foreach (var mistake in mistakes)
        {
            var key = ($"{mistake.Origin}", mistake.Key, mistake.Problem);
            if (!_found.TryGetValue(key, out var found)) _found[key] = found = new Found(mistake, []);
            if (!found.Cells.Contains(cell)) found.Cells.Add(cell);
        }
    }

    /// <summary>All of them, in the order of the file.</summary>
    public HoconException ToException() =>
        HoconException.Of([.. Mistakes.InOrder(_found.Values.Select(Told), source)]);

    private HoconException Told(Found found) => found.Cells.Count == _cells
        ? found.Mistake
        : new(found.Mistake.Origin, found.Mistake.Key, $"{found.Mistake.Problem} (where {Where(found.Cells)})");

    private static string Where(List<string> cells)
    {
        var named = string.Join("; or ", cells.Take(MostNamed));
        return cells.Count <= MostNamed ? named : $"{named}; and in {cells.Count - MostNamed} more";
    }

    private sealed record Found(HoconException Mistake, List<string> Cells);
}
