using FedActors.Aggregation.Primitives;
using FedActors.Aggregation.Rows;
using FedActors.Aggregation.Views;
using FedActors.Numerics.Randomness;

namespace FedActors.Aggregation.Pipeline;

/// <summary>One part of a round's updates on its way through the stages.</summary>
/// <param name="Part">Which columns these are.</param>
/// <param name="Rows">The values that the aggregate is made of.</param>
/// <param name="Weights">The weight of each row in an average.</param>
/// <param name="Key">Randomness for stages that draw.</param>
/// <param name="Math">What computes on rows.</param>
internal sealed record ViewUpdates(Part Part, IRows Rows, IReadOnlyList<double> Weights, RandomKey Key, IMatrixMath Math)
{
    public int Count => Rows.Count;
}
