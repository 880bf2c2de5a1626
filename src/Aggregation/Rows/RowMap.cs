namespace FedActors.Aggregation.Rows;

/// <summary>Makes another row of a row; false when the row holds NaN or infinity.</summary>
public delegate bool RowMap(ReadOnlySpan<float> row, Span<float> result);
