using FedActors.Aggregation.Choose;
using FedActors.Aggregation.Views;

namespace FedActors.Aggregation.Pipeline;

/// <summary>What comes after preparation: the judgement of one part's updates and their aggregate.</summary>
internal interface IViewRule
{
    Choice Aggregate(ViewUpdates updates, Span<float> result);
}
