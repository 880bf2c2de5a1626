namespace FedActors.Aggregation.Rows;

/// <summary>
/// Rows of floats, read block by block. They may lie in memory, or be the result of a stage (clipped, mixed) that exists
/// only where it is looked at.
/// </summary>
public interface IRows
{
    /// <summary>How many rows there are.</summary>
    int Count { get; }

    /// <summary>How many columns there are.</summary>
    int Columns { get; }

    /// <summary>Whether rows lie in memory, so that reading one is only a look at it.</summary>
    bool LieInMemory => false;

    /// <summary>
    /// Columns <paramref name="column"/> … <paramref name="column"/> + <c>scratch.Length</c> − 1 of a row: where they lie,
    /// or computed into <paramref name="scratch"/>. Safe to call from several threads.
    /// </summary>
    ReadOnlySpan<float> Read(int row, int column, Span<float> scratch);
}
