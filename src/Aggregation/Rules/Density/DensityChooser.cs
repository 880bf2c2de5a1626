using FedActors.Aggregation.Choose;
using FedActors.Aggregation.Compare;

namespace FedActors.Aggregation.Rules.Density;

/// <summary>The densest rows; with several measures, those that every measure chooses.</summary>
internal sealed class DensityChooser(DensityOptions options) : IChooser
{
    public Choice Choose(ViewUpdates updates)
    {
        var size = Whitelist.SizeOf(updates.Count, options.Hostile);
        var scores = options.Measures.Select(measure => Sparseness(updates.Math.Distances(updates.Features, measure))).ToArray();
        var chosen = scores.Select(score => Ranking.Lowest(score, size)).Aggregate((a, b) => [.. a.Intersect(b)]);
        return Choice.Of(scores[0], chosen);
    }

    private double[] Sparseness(SymmetricMatrix distances)
    {
        var scores = new double[distances.Size];
        for (var row = 0; row < scores.Length; row++)
        {
            var nearest = Ranking.Lowest(distances.Row(row), options.Neighbours);
            scores[row] = options.Variant == DensityVariant.AgrAmplifier
                ? nearest.Sum(a => nearest.Sum(b => distances[a, b]))
                : nearest.Sum(other => distances[row, other]);
        }
        return scores;
    }
}
