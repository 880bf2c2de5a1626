namespace FedActors.Aggregation.Rules.Monna;

/// <summary>The n − f rows nearest to one of them.</summary>
internal sealed class MonnaChooser(int f, int index) : IChooser
{
    public Choice Choose(ViewUpdates updates)
    {
        var trusted = new double[updates.Count];
        trusted[index] = 1;
        var distances = updates.Math.WeightedSumAndDistances(updates.Features, trusted, new float[updates.Features.Columns]);
        return Choice.Lowest(distances, updates.Count - f);
    }
}
