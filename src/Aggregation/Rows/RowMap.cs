namespace FedActors.Aggregation.Rows;

/// <summary>Computes a new row from a row; returns false if the row holds NaN or infinity.</summary>
public delegate bool RowMap(ReadOnlySpan<float> row, Span<float> result);
