using FedActors.Aggregation.Choose;
using FedActors.Aggregation.Views;

namespace FedActors.Aggregation.Pipeline;

/// <summary>What follows preparation: judging and aggregating one part's updates.</summary>
internal interface IViewRule
{
    Choice Aggregate(ViewUpdates updates, Span<float> result);
}
