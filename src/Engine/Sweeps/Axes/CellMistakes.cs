using FedActors.Engine.Configuration;

namespace FedActors.Engine.Sweeps.Axes;

/// <summary>
/// The mistakes of many experiments, each told once: those of all of them as if there were only one, others with what the cells
/// have in common that have them.
/// </summary>
/// <param name="axes">What tells cells apart.</param>
/// <param name="source">The name of the file.</param>
internal sealed class CellMistakes(IReadOnlyList<SweepAxis> axes, string source)
{
    private readonly OrderedDictionary<(string Place, string? Key, string Problem), Found> _found = [];

    /// <summary>Whether any were found.</summary>
    public bool Any => _found.Count > 0;

    /// <summary>Adds what is wrong with the cell at these values.</summary>
    public void Add(IReadOnlyList<string> labels, IEnumerable<HoconException> mistakes)
    {
        foreach (var mistake in mistakes)
        {
            var key = ($"{mistake.Origin}", mistake.Key, mistake.Problem);
            if (!_found.TryGetValue(key, out var found)) _found[key] = found = new Found(mistake, []);
            found.Cells.Add(labels);
        }
    }

    /// <summary>All of them, in the order of the file.</summary>
    public HoconException ToException() =>
        HoconException.Of([.. Mistakes.InOrder(_found.Values.Select(Told), source)]);

    private HoconException Told(Found found)
    {
        var where = string.Join(", ", axes.Select((axis, place) => Where(axis, place, found.Cells)).OfType<string>());
        return where.Length == 0
            ? found.Mistake
            : new(found.Mistake.Origin, found.Mistake.Key, $"{found.Mistake.Problem} (where {where})");
    }

    /// <summary>At which values of an axis a mistake is; null if at all of them.</summary>
    private static string? Where(SweepAxis axis, int place, List<IReadOnlyList<string>> cells)
    {
        string[] labels = [.. axis.Labels.Where(label => cells.Any(cell => cell[place] == label))];
        return labels.Length == axis.Labels.Count ? null : $"{axis.Name} = {string.Join(" or ", labels)}";
    }

    private sealed record Found(HoconException Mistake, List<IReadOnlyList<string>> Cells);
}
