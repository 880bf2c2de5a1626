namespace FedActors.Aggregation.Rows;

/// <summary>Makes another row of a row.</summary>
public delegate void RowMap(ReadOnlySpan<float> row, Span<float> result);
