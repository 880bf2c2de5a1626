using System.Runtime.InteropServices;
using FedActors.Numerics.Layout;
using FedActors.Numerics.Memory;

namespace FedActors;

/// <summary>
/// The updates of one round: one row per participant, with columns laid out by the tensor table. A training job writes its
/// result directly into its row. Rows start on cache lines. The memory is outside the garbage-collected heap and is reused
/// round after round.
/// </summary>
public sealed class UpdateMatrix : IDisposable
{
    private const int Alignment = 64;
    private readonly Func<long, IRowMemory> _reserve;
    private readonly List<IRowMemory> _beside = [];
    private readonly IRowMemory _memory;
    private readonly nint _stride;

    /// <summary>Reserves <paramref name="rows"/> × <c>tensors.Length</c> floats, with undefined content.</summary>
    public UpdateMatrix(int rows, TensorTable tensors)
        : this(rows, tensors, bytes => new NativeRows(checked((nuint)bytes), Alignment))
    {
    }

    private UpdateMatrix(int rows, TensorTable tensors, Func<long, IRowMemory> reserve)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rows);
        Rows = rows;
        Tensors = tensors;
        _stride = StrideOf(tensors.Length);
        _reserve = reserve;
        _memory = reserve(checked((long)rows * _stride));
    }

    /// <summary>
    /// A matrix in memory if it fits in <paramref name="memoryBudget"/> bytes; otherwise in a file in <paramref name="folder"/>,
    /// of which no more than that is in memory at a time. Rules give the same bits either way.
    /// </summary>
    public static UpdateMatrix Within(long memoryBudget, int rows, TensorTable tensors, string folder) =>
        rows * (long)StrideOf(tensors.Length) <= memoryBudget
            ? new UpdateMatrix(rows, tensors)
            : new UpdateMatrix(rows, tensors, bytes => new MappedRows(bytes, folder, memoryBudget / 2));

    /// <summary>How many rows there are.</summary>
    public int Rows { get; }

    /// <summary>How many columns there are: the number of model parameters.</summary>
    public int Columns => Tensors.Length;

    /// <summary>What the columns mean.</summary>
    public TensorTable Tensors { get; }

    /// <summary>Whether the matrix is in memory, so that <see cref="Read"/> copies nothing.</summary>
    public bool LiesInMemory => _memory.LiesInMemory;

    /// <summary>One participant's update.</summary>
    public Span<float> Row(int row)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Rows, nameof(row));
        return MemoryMarshal.Cast<byte, float>(_memory.Slice(row * _stride, Columns * sizeof(float)));
    }

    /// <summary>One tensor of one participant's update.</summary>
    public Span<float> Row(int row, Tensor tensor)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Rows, nameof(row));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)tensor.Offset + tensor.Length, Columns, nameof(tensor));
        var place = row * _stride + (nint)tensor.Offset * sizeof(float);
        return MemoryMarshal.Cast<byte, float>(_memory.Slice(place, tensor.Length * sizeof(float)));
    }

    /// <summary>
    /// Columns of one participant's update, as many as fit in <paramref name="scratch"/>: either in place, or copied there.
    /// A matrix in a file uses no more memory for it.
    /// </summary>
    public ReadOnlySpan<float> Read(int row, int column, Span<float> scratch)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Rows, nameof(row));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)column, (uint)Columns, nameof(column));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)scratch.Length, (uint)(Columns - column), nameof(scratch));
        var bytes = _memory.Read(row * _stride + (nint)column * sizeof(float), MemoryMarshal.AsBytes(scratch));
        return MemoryMarshal.Cast<byte, float>(bytes);
    }

    /// <summary>Memory of the same kind (a file if the matrix is in one) for rows derived from it; disposed with it.</summary>
    internal IRowMemory Beside(long bytes)
    {
        var memory = _reserve(bytes);
        _beside.Add(memory);
        return memory;
    }

    /// <summary>The distance in bytes between rows with this many columns.</summary>
    internal static nint StrideOf(int columns) => ((nint)columns * sizeof(float) + Alignment - 1) / Alignment * Alignment;

    /// <inheritdoc/>
    public void Dispose()
    {
        _memory.Dispose();
        foreach (var memory in _beside) memory.Dispose();
    }
}
