namespace FedActors.Aggregation.Rules.FedAot;

/// <summary>
/// How reliable one update looks: its cosine to the reference, and how usual its size is, −|ln(|Δ| / median)|, at least −5.
/// </summary>
internal readonly record struct Reliability(double Agreement, double Size)
{
    private const double Strangest = 5;

    public static Reliability Of(double productWithReference, double norm, double referenceNorm, double medianNorm) => new(
        norm > 0 && referenceNorm > 0 ? productWithReference / norm / referenceNorm : 0,
        norm == medianNorm ? 0
            : norm > 0 && medianNorm > 0 ? -Math.Min(Strangest, Math.Abs(Math.Log(norm / medianNorm)))
            : -Strangest);

    /// <summary>Softmax of θ₁ agreement + θ₂ size.</summary>
    public static double[] Shares(Reliability[] all, double agreement, double size)
    {
        double[] logits = [.. all.Select(one => agreement * one.Agreement + size * one.Size)];
        var highest = logits.Max();
        double[] weights = [.. logits.Select(logit => Math.Exp(logit - highest))];
        var sum = weights.Sum();
        return [.. weights.Select(weight => weight / sum)];
    }
}
