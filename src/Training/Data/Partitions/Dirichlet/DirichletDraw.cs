using FedActors.Numerics.Randomness;

namespace FedActors.Training.Data.Partitions.Dirichlet;

/// <summary>Draws from the symmetric Dirichlet distribution.</summary>
internal static class DirichletDraw
{
    /// <summary>
    /// Draws shares that sum to 1. Works in logarithms, because for small α most Gamma draws are below the smallest double.
    /// </summary>
    public static double[] Next(ref RandomStream stream, int count, double alpha)
    {
        var shares = new double[count];
        for (var index = 0; index < count; index++) shares[index] = LogGamma(ref stream, alpha);
        var (largest, sum) = (shares.Max(), 0.0);
        for (var index = 0; index < count; index++) sum += shares[index] = Math.Exp(shares[index] - largest);
        for (var index = 0; index < count; index++) shares[index] /= sum;
        return shares;
    }

    // Marsaglia and Tsang, "A simple method for generating gamma variables", 2000; below 1 by Gamma(α) = Gamma(α + 1) ·
    // U^(1/α).
    private static double LogGamma(ref RandomStream stream, double alpha)
    {
        if (alpha < 1) return LogGamma(ref stream, alpha + 1) + Math.Log(1 - stream.NextDouble()) / alpha;
        var d = alpha - 1.0 / 3;
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = stream.NextGaussian();
            var v = 1 + c * x;
            if (v <= 0) continue;
            v = v * v * v;
            if (Math.Log(1 - stream.NextDouble()) < x * x / 2 + d - d * v + d * Math.Log(v)) return Math.Log(d * v);
        }
    }
}
