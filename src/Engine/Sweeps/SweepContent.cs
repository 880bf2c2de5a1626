using System.Security.Cryptography;
using System.Text;

namespace FedActors.Engine.Sweeps;

/// <summary>Everything that the tables and the report of a sweep show.</summary>
internal sealed record SweepContent
{
    /// <summary>The name of the sweep.</summary>
    public required string Name { get; init; }

    /// <summary>What was run, in a few sentences.</summary>
    public string Protocol { get; init; } = "";

    public required IReadOnlyList<SweepAxis> Axes { get; init; }

    /// <summary>The rules in order, each with its description.</summary>
    public required IReadOnlyList<(string Name, string Words)> Rules { get; init; }

    /// <summary>All cells, in the order of the sweep.</summary>
    public required IReadOnlyList<CellResult> Cells { get; init; }

    /// <summary>The time that processors have worked on it, all starts together.</summary>
    public TimeSpan ProcessorTime { get; init; }

    /// <summary>The seeds, in order.</summary>
    public IReadOnlyList<ulong> Seeds => [.. Cells.Select(cell => cell.Seed).Distinct()];

    public int Count(CellState state) => Cells.Count(cell => cell.State == state);

    /// <summary>The points of the axes, in order, each with its cells.</summary>
    public IReadOnlyList<IGrouping<string, CellResult>> Points => field ??= [.. Cells.GroupBy(cell => cell.Point)];

    /// <summary>The SHA-256 over the last models of all rules of all cells.</summary>
    public string Fingerprint
    {
        get
        {
            var lines = from cell in Cells.DistinctBy(cell => cell.Id)
                        from rule in cell.Rules
                        select $"{cell.Id} {rule.Rule} {rule.Fingerprint}\n";
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))));
        }
    }

    /// <summary>Where a point lies, in words.</summary>
    public string NameOf(IReadOnlyList<string> labels) => Axes.Count == 0 ? Name : Sweep.NameOf(Axes, labels);
}
