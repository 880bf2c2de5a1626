namespace FedActors.Aggregation.Compare;

/// <summary>Distances as configurations name them.</summary>
internal static class ComparisonWords
{
    public static IReadOnlyList<(string, Comparison)> All =>
        [("squared-euclidean", Comparison.SquaredEuclidean), ("euclidean", Comparison.Euclidean), ("cosine", Comparison.Cosine)];
}
