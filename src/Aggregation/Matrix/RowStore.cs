using System.Runtime.InteropServices;
using FedActors.Aggregation.Rows;
using FedActors.Numerics.Memory;

namespace FedActors.Aggregation.Matrix;

/// <summary>Room for the rows that a stage makes, beside the matrix that they are made of and used again round after round.</summary>
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

    /// <summary>Makes room for so many rows of so many columns, made of rows of <paramref name="matrix"/>; what they hold is undefined.</summary>
    public RowStore Reserve(int rows, int columns, UpdateMatrix matrix)
    {
        (Count, Columns, _stride) = (rows, columns, UpdateMatrix.StrideOf(columns));
        var bytes = Math.Max(rows * (long)_stride, 1);
        if (_matrix == matrix && bytes <= _bytes) return this;
        _memory?.Dispose();
        (_matrix, _memory, _bytes) = (matrix, matrix.Beside(bytes), bytes);
        return this;
    }

    /// <summary>One row, to be written.</summary>
    public Span<float> Row(int row) => MemoryMarshal.Cast<byte, float>(_memory!.Slice(row * _stride, Columns * sizeof(float)));

    /// <inheritdoc/>
    public ReadOnlySpan<float> Read(int row, int column, Span<float> scratch) =>
        MemoryMarshal.Cast<byte, float>(_memory!.Read(row * _stride + (nint)column * sizeof(float), MemoryMarshal.AsBytes(scratch)));
}
