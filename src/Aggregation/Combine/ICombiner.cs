using FedActors.Aggregation.Choose;
using FedActors.Aggregation.Views;

namespace FedActors.Aggregation.Combine;

/// <summary>A stage that combines the chosen rows into one.</summary>
internal interface ICombiner
{
    void Combine(ViewUpdates updates, Choice choice, Span<float> result);
}
