namespace FedActors.Numerics.Gemm;

/// <summary>A matrix with any layout within a span: element (i, j) is at <c>i·RowStep + j·ColumnStep</c>.</summary>
internal readonly ref struct StridedMatrix
{
    private StridedMatrix(ReadOnlySpan<float> values, int rows, int columns, int rowStep, int columnStep)
    {
        var last = rows == 0 || columns == 0 ? -1 : (rows - 1L) * rowStep + (columns - 1L) * columnStep;
        if (rows < 0 || columns < 0 || last >= values.Length)
            throw new ArgumentException($"a matrix of {rows} × {columns} does not fit into {values.Length} floats");
        Values = values;
        (Rows, Columns, RowStep, ColumnStep) = (rows, columns, rowStep, columnStep);
    }

    internal ReadOnlySpan<float> Values { get; }

    /// <summary>The number of rows.</summary>
    public int Rows { get; }

    /// <summary>The number of columns.</summary>
    public int Columns { get; }

    internal int RowStep { get; }

    internal int ColumnStep { get; }

    /// <summary>The same elements with rows and columns exchanged, without copying.</summary>
    public StridedMatrix Transposed => new(Values, Columns, Rows, ColumnStep, RowStep);

    /// <summary>A matrix whose rows are stored one after the other.</summary>
    public static StridedMatrix RowMajor(ReadOnlySpan<float> values, int rows, int columns) =>
        new(values, rows, columns, columns, 1);
}
