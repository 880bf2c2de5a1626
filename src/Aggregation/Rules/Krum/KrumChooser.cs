namespace FedActors.Aggregation.Rules.Krum;

/// <summary>The rows of lowest Krum score; how many depends on the number of rows.</summary>
internal sealed class KrumChooser(int f, Comparison compare, KrumVariant variant, Func<int, int> count) : IChooser
{
    public Choice Choose(ViewUpdates updates)
    {
        var scores = KrumScores.Of(updates.Math.Distances(updates.Features, compare), f, variant);
        return Choice.Lowest(scores, count(updates.Count));
    }
}
