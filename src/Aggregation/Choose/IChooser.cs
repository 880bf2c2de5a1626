using FedActors.Aggregation.Views;

namespace FedActors.Aggregation.Choose;

/// <summary>A stage that judges the rows of a part.</summary>
internal interface IChooser
{
    Choice Choose(ViewUpdates updates);
}
