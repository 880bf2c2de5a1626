namespace FedActors.Aggregation.Rows;

/// <summary>Each row minus one of them.</summary>
internal sealed class CentredRows(IRows rows, int centre) : IRows
{
    private const int Piece = 1024;

    public int Count => rows.Count;

    public int Columns => rows.Columns;

    public ReadOnlySpan<float> Read(int row, int column, Span<float> scratch)
    {
        Span<float> middle = stackalloc float[Piece];
        for (var from = 0; from < scratch.Length; from += Piece)
        {
            var result = scratch[from..Math.Min(from + Piece, scratch.Length)];
            var origin = rows.Read(centre, column + from, middle[..result.Length]);
            var values = rows.Read(row, column + from, result);
            for (var i = 0; i < result.Length; i++) result[i] = values[i] - origin[i];
        }
        return scratch;
    }
}
