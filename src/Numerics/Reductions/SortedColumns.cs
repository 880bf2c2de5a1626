using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FedActors.Numerics.Reductions;

/// <summary>Sorts many columns at once.</summary>
public sealed class SortedColumns
{
    /// <summary>How many columns are sorted together.</summary>
    public const int Width = 16;

    private readonly (int Low, int High)[] _network;
    private readonly int _rows;

    /// <summary>For columns of <paramref name="rows"/> values.</summary>
    public SortedColumns(int rows) => (_rows, _network) = (rows, SortingNetwork.Of(rows));

    /// <summary>Sorts each column of a block of rows of <see cref="Width"/> values; the smallest comes first. No value is NaN.</summary>
    public void Sort(Span<float> block)
    {
        var rows = MemoryMarshal.Cast<float, Vector512<float>>(block);
        if (rows.Length != _rows) throw new ArgumentException($"a block has {_rows} rows, but this one {rows.Length}", nameof(block));
        foreach (var (low, high) in _network)
        {
            var (a, b) = (rows[low], rows[high]);
            rows[low] = Vector512.MinNative(a, b);
            rows[high] = Vector512.MaxNative(a, b);
        }
    }
}
