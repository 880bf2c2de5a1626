using System.Runtime.InteropServices;
using FedActors.Numerics.Layout;
using FedActors.Numerics.Memory;

namespace FedActors.Aggregation.Matrix;

/// <summary>
/// The updates of one round: one row for each participant, the columns as the tensor table says. A training job writes its
/// result straight into its row. Rows start on cache lines; the memory is not the garbage collector's and is used again
/// round after round.
/// </summary>
public sealed class UpdateMatrix : IDisposable
{
    private const int Alignment = 64;
    private readonly Func<long, IRowMemory> _reserve;
    private readonly List<IRowMemory> _beside = [];
    private readonly IRowMemory _memory;
    private readonly nint _stride;

    /// <summary>Reserves <paramref name="rows"/> × <c>tensors.Length</c> floats; what they hold is undefined.</summary>
    public UpdateMatrix(int rows, TensorTable tensors) : this(rows, tensors, bytes => new NativeRows(checked((nuint)bytes), Alignment))
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
    /// A matrix in memory when it fits in <paramref name="memoryBudget"/> bytes, else in a file of <paramref name="folder"/> of which
    /// no more than that is present at a time. Rules give the same bits either way.
    /// </summary>
    public static UpdateMatrix Within(long memoryBudget, int rows, TensorTable tensors, string folder) => rows * (long)StrideOf(tensors.Length) <= memoryBudget
        ? new UpdateMatrix(rows, tensors)
        : new UpdateMatrix(rows, tensors, bytes => new MappedRows(bytes, folder, memoryBudget / 2));

    /// <summary>How many rows there are.</summary>
    public int Rows { get; }

    /// <summary>How many columns there are: the parameters of the model.</summary>
    public int Columns => Tensors.Length;

    /// <summary>What the columns mean.</summary>
    public TensorTable Tensors { get; }

    /// <summary>Whether <see cref="Read"/> is only a look at memory.</summary>
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
        return MemoryMarshal.Cast<byte, float>(_memory.Slice(row * _stride + (nint)tensor.Offset * sizeof(float), tensor.Length * sizeof(float)));
    }

    /// <summary>
    /// As many columns of one participant's update as <paramref name="scratch"/> has room for: where they lie, or copied into it. Of a
    /// matrix in a file nothing more becomes resident.
    /// </summary>
    public ReadOnlySpan<float> Read(int row, int column, Span<float> scratch)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Rows, nameof(row));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)column, (uint)Columns, nameof(column));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)scratch.Length, (uint)(Columns - column), nameof(scratch));
        var bytes = _memory.Read(row * _stride + (nint)column * sizeof(float), MemoryMarshal.AsBytes(scratch));
        return MemoryMarshal.Cast<byte, float>(bytes);
    }

    /// <summary>Memory of the same kind for what is made of the rows: in a file where they are in one. It goes with the matrix.</summary>
    internal IRowMemory Beside(long bytes)
    {
        var memory = _reserve(bytes);
        _beside.Add(memory);
        return memory;
    }

    /// <summary>The bytes from one row of so many columns to the next.</summary>
    internal static nint StrideOf(int columns) => ((nint)columns * sizeof(float) + Alignment - 1) / Alignment * Alignment;

    /// <inheritdoc/>
    public void Dispose()
    {
        _memory.Dispose();
        foreach (var memory in _beside) memory.Dispose();
    }
}
