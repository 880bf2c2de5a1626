using FedActors.Aggregation.Rows;

namespace FedActors.Aggregation.Matrix;

/// <summary>Some rows of an update matrix, in a range of its columns.</summary>
internal sealed class MatrixRows(UpdateMatrix matrix, IReadOnlyList<int> rows, int offset, int columns) : IRows
{
    public int Count => rows.Count;

    public int Columns => columns;

    public bool LieInMemory => matrix.LiesInMemory;

    public ReadOnlySpan<float> Read(int row, int column, Span<float> scratch) =>
        matrix.Read(rows[row], offset + column, scratch);

    public bool Covers(UpdateMatrix otherMatrix, int[] otherRows, int otherOffset, int otherColumns) =>
        (matrix, offset, columns) == (otherMatrix, otherOffset, otherColumns) && rows.SequenceEqual(otherRows);
}
