namespace FedActors.Aggregation.Compare;

/// <summary>
/// The largest eigenvalue of the covariance Σ pᵢ (xᵢ − c)(xᵢ − c)ᵀ, computed from n × n numbers: its eigenvector is
/// Σ pᵢ tᵢ (xᵢ − c), and a power step maps t to K p t, where K holds the products of the centred rows.
/// </summary>
internal static class TopEigenvector
{
    private const int Few = 64;

    /// <summary>The eigenvalue, and each row's coordinate along the unit eigenvector.</summary>
    public static (double Value, double[] Coordinates) Of(SymmetricMatrix products, double[] shares)
    {
        var (_, value, coordinates) = Step(products, shares, Along(products, shares));
        return (value, coordinates);
    }

    // The n × n matrix with entries √pᵢ √pⱼ (xᵢ − c) · (xⱼ − c) has the covariance's eigenvalues, and its eigenvector u gives
    // t = u / √p.
    private static double[] Along(SymmetricMatrix products, double[] shares)
    {
        double[] roots = [.. shares.Select(Math.Sqrt)];
        var vector = shares.Length <= Few ? FromAll(products, roots) : FromFarthest(products, roots);
        return [.. vector.Select((value, row) => roots[row] > 0 ? value / roots[row] : 0)];
    }

    private static double[] FromAll(SymmetricMatrix products, double[] roots)
    {
        var matrix = new double[roots.Length, roots.Length];
        for (var i = 0; i < roots.Length; i++)
            for (var j = 0; j < roots.Length; j++) matrix[i, j] = roots[i] * roots[j] * products[i, j];
        return Jacobi.Largest(matrix).Vector;
    }

    // Starts from the row that is farthest out, weighted: it is never orthogonal to all eigenvectors that matter.
    private static double[] FromFarthest(SymmetricMatrix products, double[] roots)
    {
        var matrix = new SymmetricMatrix(roots.Length);
        for (var i = 0; i < roots.Length; i++)
            for (var j = 0; j <= i; j++) matrix[i, j] = roots[i] * roots[j] * products[i, j];
        var farthest = Enumerable.Range(0, roots.Length).MaxBy(row => matrix[row, row]);
        return Lanczos.Largest(matrix, matrix.Row(farthest).ToArray());
    }

    /// <summary>
    /// One power step from coordinates t: the length of the new vector, its Rayleigh quotient, and each row's coordinate along
    /// it.
    /// </summary>
    internal static (double Length, double Quotient, double[] Coordinates) Step(
        SymmetricMatrix products, double[] shares, double[] along)
    {
        var size = shares.Length;
        var coordinates = new double[size];
        var squaredLength = 0.0;
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++) coordinates[i] += products[i, j] * shares[j] * along[j];
            squaredLength += shares[i] * along[i] * coordinates[i];
        }
        if (!(squaredLength > 0)) return (0, 0, new double[size]);
        var value = 0.0;
        for (var i = 0; i < size; i++)
        {
            coordinates[i] /= Math.Sqrt(squaredLength);
            value += shares[i] * coordinates[i] * coordinates[i];
        }
        return (Math.Sqrt(squaredLength), value, coordinates);
    }
}
