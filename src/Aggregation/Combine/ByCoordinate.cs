using FedActors.Aggregation.Primitives;
using FedActors.Aggregation.Rows;

namespace FedActors.Aggregation.Combine;

/// <summary>A statistic of each column of the chosen rows. Which statistic depends on how many rows are chosen.</summary>
internal sealed class ByCoordinate(Func<int, IColumnStatistic> statisticOf) : ICombiner
{
    public void Combine(ViewUpdates updates, Choice choice, Span<float> result)
    {
        var chosen = choice.Selected;
        var rows = chosen.Length == updates.Count ? updates.Rows : new SubsetRows(updates.Rows, chosen);
        updates.Math.Coordinates(rows, statisticOf(chosen.Length), result);
    }
}
