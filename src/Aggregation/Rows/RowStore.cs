namespace FedActors.Aggregation.Rows;

/// <summary>Room for the rows that a stage makes, used again round after round.</summary>
public sealed class RowStore : IRows
{
    private float[][] _rows = [];

    /// <inheritdoc/>
    public int Count { get; private set; }

    /// <inheritdoc/>
    public int Columns { get; private set; }

    /// <summary>Makes room for so many rows of so many columns; what they hold is undefined.</summary>
    public RowStore Reserve(int rows, int columns)
    {
        (Count, Columns) = (rows, columns);
        if (_rows.Length < rows || (_rows.Length > 0 && _rows[0].Length < columns))
            _rows = [.. Enumerable.Range(0, rows).Select(_ => GC.AllocateUninitializedArray<float>(columns))];
        return this;
    }

    /// <summary>One row, to be written.</summary>
    public Span<float> Row(int row) => _rows[row].AsSpan(0, Columns);

    /// <inheritdoc/>
    public ReadOnlySpan<float> Read(int row, int column, Span<float> scratch) => _rows[row].AsSpan(column, scratch.Length);
}
