using System.Runtime.InteropServices;
using FedActors.Numerics.Layout;
using FedActors.Numerics.Memory;

namespace FedActors.Aggregation.Matrix;

/// <summary>
/// The updates of one round: one row for each participant, the columns as the layer table says. A training job writes its
/// result straight into its row. Rows start on cache lines; the memory is not the garbage collector's and is used again
/// round after round.
/// </summary>
public sealed class UpdateMatrix : IDisposable
{
    private const int Alignment = 64;
    private readonly NativeRows _memory;
    private readonly nint _stride;

    /// <summary>Reserves <paramref name="rows"/> × <c>layers.Length</c> floats; what they hold is undefined.</summary>
    public UpdateMatrix(int rows, LayerTable layers)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rows);
        Rows = rows;
        Layers = layers;
        _stride = (layers.Length * sizeof(float) + Alignment - 1) / Alignment * Alignment;
        _memory = new NativeRows(checked((nuint)rows * (nuint)_stride), Alignment);
    }

    /// <summary>How many rows there are.</summary>
    public int Rows { get; }

    /// <summary>How many columns there are: the parameters of the model.</summary>
    public int Columns => Layers.Length;

    /// <summary>What the columns mean.</summary>
    public LayerTable Layers { get; }

    /// <summary>One participant's update.</summary>
    public Span<float> Row(int row)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Rows, nameof(row));
        return MemoryMarshal.Cast<byte, float>(_memory.Slice(row * _stride, Columns * sizeof(float)));
    }

    /// <summary>One layer of one participant's update.</summary>
    public Span<float> Row(int row, Layer layer) => Row(row).Slice(layer.Offset, layer.Length);

    /// <inheritdoc/>
    public void Dispose() => _memory.Dispose();
}
