namespace FedActors.Aggregation.Rules.FedAot;

/// <summary>
/// The shares by which updates move the reference: those that weigh more, and that lower the held-out loss, are the trustworthy
/// ones. Without held-out samples, weight alone counts: what clients agree on is no evidence of its own.
/// </summary>
internal static class Trust
{
    private const double Sharpness = 3;

    /// <summary>qᵢ ∝ wᵢ² σ(3 gᵢ / rms g) with the gains gᵢ = −∂L/∂wᵢ; qᵢ ∝ wᵢ² without.</summary>
    public static double[] Of(double[] shares, double[]? gains)
    {
        var spread = gains is null ? 0 : Math.Sqrt(gains.Average(gain => gain * gain));
        double[] trust = [.. shares.Select((share, row) => share * share * Belief(spread > 0 ? gains![row] / spread : 0))];
        var sum = trust.Sum();
        return [.. trust.Select(value => value / sum)];
    }

    private static double Belief(double gain) => 1 / (1 + Math.Exp(-Sharpness * gain));
}
