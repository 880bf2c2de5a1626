namespace FedActors.Aggregation.Compare;

/// <summary>
/// The largest eigenvalue of the covariance Σ pᵢ (xᵢ − c)(xᵢ − c)ᵀ, found on n × n numbers: its eigenvector is Σ pᵢ tᵢ (xᵢ − c), and a
/// power step maps t to K p t, K the products of the centred rows.
/// </summary>
public static class TopEigenvector
{
    private const int Few = 64, MostSteps = 10_000;
    private const double StandsStill = 1e-12;

    /// <summary>The eigenvalue, and each row's coordinate along the unit eigenvector: exact for few rows, by power steps for many.</summary>
    public static (double Value, double[] Coordinates) Of(SymmetricMatrix products, double[] shares)
    {
        var along = shares.Length <= Few ? Exactly(products, shares) : ByPowerSteps(products, shares);
        var (_, value, coordinates) = Step(products, shares, along);
        return (value, coordinates);
    }

    // The n × n matrix with entries √pᵢ √pⱼ (xᵢ − c) · (xⱼ − c) has the covariance's eigenvalues; u of it gives t = u / √p.
    private static double[] Exactly(SymmetricMatrix products, double[] shares)
    {
        var matrix = new double[shares.Length, shares.Length];
        for (var i = 0; i < shares.Length; i++)
            for (var j = 0; j < shares.Length; j++) matrix[i, j] = Math.Sqrt(shares[i]) * Math.Sqrt(shares[j]) * products[i, j];
        var (_, vector) = Jacobi.Largest(matrix);
        return [.. vector.Select((value, row) => shares[row] > 0 ? value / Math.Sqrt(shares[row]) : 0)];
    }

    private static double[] ByPowerSteps(SymmetricMatrix products, double[] shares)
    {
        // Start from the row that lies farthest out, weighted: it is never orthogonal to all eigenvectors that matter.
        var farthest = Enumerable.Range(0, shares.Length).MaxBy(row => shares[row] * products[row, row]);
        var along = products.Row(farthest).ToArray();
        for (var step = 0; step < MostSteps; step++)
        {
            var coordinates = Step(products, shares, along).Coordinates;
            var stands = StandStill(along, coordinates);
            along = coordinates;
            if (stands) break;
        }
        return along;
    }

    // Coordinates scale with the eigenvalue's root only; after the first steps they move by what is not yet converged.
    private static bool StandStill(double[] before, double[] after)
    {
        var (moved, largest) = (0.0, 0.0);
        for (var i = 0; i < after.Length; i++)
        {
            moved = Math.Max(moved, Math.Abs(Math.Abs(after[i]) - Math.Abs(before[i])));
            largest = Math.Max(largest, Math.Abs(after[i]));
        }
        return moved <= StandsStill * largest;
    }

    /// <summary>
    /// One power step from coordinates t: the length of the new vector, its Rayleigh quotient, and each row's coordinate along it.
    /// </summary>
    internal static (double Length, double Quotient, double[] Coordinates) Step(SymmetricMatrix products, double[] shares, double[] along)
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
