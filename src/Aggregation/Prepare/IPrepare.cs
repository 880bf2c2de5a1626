using FedActors.Aggregation.Views;

namespace FedActors.Aggregation.Prepare;

/// <summary>A stage that changes the updates of a part before the rule sees them.</summary>
internal interface IPrepare
{
    ViewUpdates Apply(ViewUpdates updates);
}
