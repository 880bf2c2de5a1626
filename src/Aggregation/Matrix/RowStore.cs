using System.Runtime.InteropServices;
using FedActors.Aggregation.Rows;
using FedActors.Numerics.Memory;

namespace FedActors.Aggregation.Matrix;

/// <summary>Room for the rows that a stage computes, next to the matrix that they come from; reused round after round.</summary>
public sealed class RowStore : IRows
{
    private UpdateMatrix? _matrix;
    private IRowMemory? _memory;
    private long _bytes;
    private nint _stride;

    /// <inheritdoc/>
    public int Count { get; private set; }

    /// <inheritdoc/>
    public int Columns { get; private set; }

    /// <inheritdoc/>
    public bool LieInMemory => _memory?.LiesInMemory ?? false;

    /// <summary>
    /// Makes room for rows that are computed from rows of <paramref name="matrix"/>. The content is undefined.
    /// </summary>
    public RowStore Reserve(int rows, int columns, UpdateMatrix matrix)
    {
        (Count, Columns, _stride) = (rows, columns, UpdateMatrix.StrideOf(columns));
        var bytes = Math.Max(rows * (long)_stride, 1);
        if (_matrix == matrix && bytes <= _bytes) return this;
        _memory?.Dispose();
        (_matrix, _memory, _bytes) = (matrix, matrix.Beside(bytes), bytes);
        return this;
    }

    /// <summary>One row, for writing.</summary>
    public Span<float> Row(int row) =>
        MemoryMarshal.Cast<byte, float>(_memory!.Slice(row * _stride, Columns * sizeof(float)));

    /// <inheritdoc/>
    public ReadOnlySpan<float> Read(int row, int column, Span<float> scratch)
    {
        var bytes = _memory!.Read(row * _stride + (nint)column * sizeof(float), MemoryMarshal.AsBytes(scratch));
        return MemoryMarshal.Cast<byte, float>(bytes);
    }
}
