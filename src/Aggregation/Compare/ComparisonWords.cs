namespace FedActors.Aggregation.Compare;

/// <summary>Distances described in words.</summary>
internal static class ComparisonWords
{
    public static string Describe(this Comparison comparison) => comparison switch
    {
        Comparison.Cosine => "cosine",
        Comparison.Euclidean => "euclidean",
        _ => "",
    };
}
