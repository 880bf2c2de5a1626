using FedActors.Aggregation.Choose;
using FedActors.Aggregation.Views;

namespace FedActors.Aggregation.Combine;

/// <summary>A stage that makes one row of the chosen ones.</summary>
internal interface ICombiner
{
    void Combine(ViewUpdates updates, Choice choice, Span<float> result);
}
