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
}
