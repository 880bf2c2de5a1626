using FedActors.Aggregation.Choose;
using FedActors.Aggregation.Compare;
using FedActors.Aggregation.Pipeline;

namespace FedActors.Aggregation.Rules.GeoMed;

/// <summary>The row with the smallest sum of distances to all others.</summary>
internal sealed class MedoidChooser(Comparison compare) : IChooser
{
    public Choice Choose(ViewUpdates updates)
    {
        var distances = updates.Math.Distances(updates.Rows, compare);
        var scores = new double[updates.Count];
        for (var row = 0; row < scores.Length; row++)
            foreach (var distance in distances.Row(row)) scores[row] += distance;
        return Choice.Lowest(scores, 1);
    }
}
