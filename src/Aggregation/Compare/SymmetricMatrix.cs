namespace FedActors.Aggregation.Compare;

/// <summary>A value for each pair of rows, whatever their order.</summary>
/// <param name="size">How many rows there are.</param>
public sealed class SymmetricMatrix(int size)
{
    private readonly double[] _values = new double[checked(size * size)];

    /// <summary>How many rows there are.</summary>
    public int Size => size;

    /// <summary>The value of a pair; setting it also sets the mirrored one.</summary>
    public double this[int row, int column]
    {
        get => _values[row * size + column];
        set => _values[row * size + column] = _values[column * size + row] = value;
    }

    /// <summary>The values of one row paired with every row.</summary>
    public ReadOnlySpan<double> Row(int row) => _values.AsSpan(row * size, size);
}
