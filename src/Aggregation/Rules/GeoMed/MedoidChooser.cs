namespace FedActors.Aggregation.Rules.GeoMed;

/// <summary>The row with the smallest sum of distances to all others.</summary>
internal sealed class MedoidChooser(Comparison compare) : IChooser
{
    public Choice Choose(ViewUpdates updates)
    {
        var distances = updates.Math.Distances(updates.Features, compare);
        var scores = new double[updates.Count];
        for (var row = 0; row < scores.Length; row++)
            for (var other = 0; other < scores.Length; other++)
                if (other != row) scores[row] += distances[row, other];
        return Choice.Lowest(scores, 1);
    }
}
