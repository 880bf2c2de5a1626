namespace FedActors.Aggregation.Compare;

/// <summary>
/// The largest eigenvalue of the covariance Σ pᵢ (xᵢ − c)(xᵢ − c)ᵀ, found on n × n numbers: its eigenvector is Σ pᵢ tᵢ (xᵢ − c), and a
/// power step maps t to K p t, K the products of the centred rows.
/// </summary>
internal static class TopEigenvector
{
    private const int MostSteps = 10_000;
    private const double StandsStill = 1e-12;

    /// <summary>The eigenvalue, and each row's coordinate along the unit eigenvector.</summary>
    public static (double Value, double[] Coordinates) Of(SymmetricMatrix products, double[] shares)
    {
        // Start from the row that lies farthest out, weighted: it is never orthogonal to all eigenvectors that matter.
        var farthest = Enumerable.Range(0, shares.Length).MaxBy(row => shares[row] * products[row, row]);
        var along = products.Row(farthest).ToArray();
        var value = 0.0;
        for (var step = 0; step < MostSteps; step++)
        {
            (_, value, var coordinates) = Step(products, shares, along);
            var stands = StandStill(along, coordinates);
            along = coordinates;
            if (stands) break;
        }
        return (value, along);
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
    public static (double Length, double Quotient, double[] Coordinates) Step(SymmetricMatrix products, double[] shares, double[] along)
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
