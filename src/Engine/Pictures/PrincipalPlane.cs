using FedActors.Aggregation.Compare;

namespace FedActors.Engine.Pictures;

/// <summary>
/// Rows projected onto their two leading principal components (AgrAmplifier, Fig. 1), from their distances alone.
/// </summary>
/// <param name="X">Each row's coordinate along the first component.</param>
/// <param name="Y">That along the second.</param>
/// <param name="ShareX">The share of the variance along the first component.</param>
/// <param name="ShareY">That along the second.</param>
internal sealed record PrincipalPlane(
    IReadOnlyList<double> X, IReadOnlyList<double> Y, double ShareX, double ShareY)
{
    /// <summary>The plane of rows with these squared distances.</summary>
    public static PrincipalPlane Of(SymmetricMatrix squares)
    {
        double[] equal = [.. Enumerable.Repeat(1.0 / squares.Size, squares.Size)];
        var products = Centred.Products(squares, equal);
        var total = Enumerable.Range(0, squares.Size).Sum(row => products[row, row]) / squares.Size;
        var (first, x) = TopEigenvector.Of(products, equal);
        for (var row = 0; row < squares.Size; row++)
            for (var other = 0; other <= row; other++) products[row, other] -= x[row] * x[other];
        var (second, y) = TopEigenvector.Of(products, equal);
        return total > 0
            ? new PrincipalPlane(Upright(x), Upright(y), Math.Min(1, first / total), Math.Min(1, second / total))
            : new PrincipalPlane(x, y, 0, 0);
    }

    // An eigenvector has no sign of its own: the farthest point is drawn on the positive side.
    private static double[] Upright(double[] coordinates) =>
        coordinates.MaxBy(Math.Abs) < 0 ? Array.ConvertAll(coordinates, value => -value) : coordinates;
}
