namespace FedActors.Training.Data.Pickles;

/// <summary>A two-dimensional NumPy array of bytes. It is empty until the pickle fills it.</summary>
internal sealed class PickledMatrix
{
    /// <summary>The number of rows.</summary>
    public int Rows { get; private set; }

    /// <summary>The number of columns.</summary>
    public int Columns { get; private set; }

    /// <summary>The elements, row by row.</summary>
    public ReadOnlyMemory<byte> Elements { get; private set; }

    /// <summary>Sets the sizes and the elements, which are stored column by column if <paramref name="isFortran"/>.</summary>
    public PickledMatrix Fill(object?[] shape, bool isFortran, ReadOnlyMemory<byte> elements, PickleBytes bytes)
    {
        if (shape is not [long rows and >= 0, long columns and >= 0])
            throw bytes.Error("has an array that is not two-dimensional");
        if ((Int128)rows * columns != elements.Length)
            throw bytes.Error($"has an array of {rows} × {columns} bytes, but {elements.Length} bytes of data");
        // An array without elements may claim any number of rows.
        if (Math.Max(rows, columns) > int.MaxValue) throw bytes.Error($"has an empty array of {rows} × {columns}");
        (Rows, Columns) = ((int)rows, (int)columns);
        Elements = isFortran ? ByRows(elements.Span) : elements;
        return this;
    }

    private byte[] ByRows(ReadOnlySpan<byte> byColumns)
    {
        var byRows = new byte[byColumns.Length];
        for (var row = 0; row < Rows; row++)
            for (var column = 0; column < Columns; column++) byRows[row * Columns + column] = byColumns[column * Rows + row];
        return byRows;
    }
}
