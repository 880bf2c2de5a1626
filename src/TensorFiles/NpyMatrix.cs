namespace FedActors.TensorFiles;

/// <summary>
/// A matrix of floats (float16, float32 or float64) in a NumPy file, read row by row, so that it need not fit into one array.
/// </summary>
internal sealed class NpyMatrix
{
    private readonly FloatReader _floats;

    /// <summary>
    /// Reads the header. At most <paramref name="limit"/> bytes follow; a header that asks for more is refused.
    /// </summary>
    /// <exception cref="FileFormatException">The file is not such a matrix.</exception>
    public NpyMatrix(Stream stream, long limit)
    {
        var (kind, isFortran, shape) = Npy.ReadShape(stream, limit);
        if (Npy.FloatKindOf(kind) is not { } stored)
            throw new FileFormatException($"its elements are of kind '{kind}', not floats (<f2, <f4 or <f8)");
        if (isFortran)
            throw new FileFormatException("it is in Fortran order; convert it to C order with np.ascontiguousarray");
        if (shape.Length != 2) throw new FileFormatException($"it has {shape.Length} dimensions; a matrix has 2");
        if (shape[0] == 0 || shape[1] == 0) throw new FileFormatException($"it is empty: {shape[0]} rows of {shape[1]} values");
        (_floats, Rows, Columns) = (new FloatReader(stream, stored), shape[0], shape[1]);
    }

    /// <summary>The number of rows.</summary>
    public int Rows { get; }

    /// <summary>The number of values per row.</summary>
    public int Columns { get; }

    /// <summary>Reads the next row.</summary>
    public void ReadRow(Span<float> row) => _floats.Read(row[..Columns]);
}
