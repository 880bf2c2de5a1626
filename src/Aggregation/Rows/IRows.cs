namespace FedActors.Aggregation.Rows;

/// <summary>
/// Rows of floats, read block by block. They may be in memory, or be the result of a stage (clipped, mixed) that is computed
/// only where it is read.
/// </summary>
public interface IRows
{
    /// <summary>How many rows there are.</summary>
    int Count { get; }

    /// <summary>How many columns there are.</summary>
    int Columns { get; }

    /// <summary>Whether rows are in memory, so that reading copies nothing.</summary>
    bool LieInMemory => false;

    /// <summary>
    /// Columns <paramref name="column"/> … <paramref name="column"/> + <c>scratch.Length</c> − 1 of a row, either in place or
    /// computed into <paramref name="scratch"/>. Thread-safe.
    /// </summary>
    ReadOnlySpan<float> Read(int row, int column, Span<float> scratch);
}
