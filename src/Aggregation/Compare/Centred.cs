namespace FedActors.Aggregation.Compare;

/// <summary>
/// Inner products of rows about a centre Σ pₖ xₖ (Σ pₖ = 1), from the squared distances alone:
/// (xᵢ − c) · (xⱼ − c) = −½ (dᵢⱼ² − Σₖ pₖ dᵢₖ² − Σₖ pₖ dⱼₖ² + Σₖₗ pₖ pₗ dₖₗ²). No cancellation against a large common offset.
/// </summary>
internal static class Centred
{
    /// <summary>The inner product of every two rows about their weighted <paramref name="centre"/>.</summary>
    public static SymmetricMatrix Products(SymmetricMatrix squares, double[] centre)
    {
        var products = new SymmetricMatrix(squares.Size);
        var toCentre = new double[squares.Size];
        var within = 0.0;
        for (var i = 0; i < squares.Size; i++)
        {
            for (var k = 0; k < squares.Size; k++) toCentre[i] += centre[k] * squares[i, k];
            within += centre[i] * toCentre[i];
        }
        for (var i = 0; i < squares.Size; i++)
            for (var j = 0; j <= i; j++) products[i, j] = -0.5 * (squares[i, j] - toCentre[i] - toCentre[j] + within);
        return products;
    }
}
