using FedActors.Numerics.Reductions;

namespace FedActors.Aggregation.Prepare.NormClip;

/// <summary>Scales an aggregate down to a norm.</summary>
internal static class AggregateClip
{
    public static void Apply(Span<float> aggregate, double limit)
    {
        var norm = Math.Sqrt(RowReductions.SquaredNorm(aggregate));
        if (norm > limit) WeightedRows.Scale(limit / norm, aggregate, aggregate);
    }
}
