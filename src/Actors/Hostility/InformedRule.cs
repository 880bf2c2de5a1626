using FedActors.Actors.Aggregating;
using FedActors.Aggregation;
using FedActors.Aggregation.Matrix;
using FedActors.Aggregation.Verdicts;

namespace FedActors.Actors.Hostility;

/// <summary>The server's rule as an adversary knows it who knows all: with what the server learns from its own samples.</summary>
internal sealed class InformedRule(IAggregationRule rule, ServerRoot root) : IAggregationRule
{
    public string Description => rule.Description;

    public int FewestUpdates => rule.FewestUpdates;

    public Verdict Aggregate(UpdateSet updates, Span<float> result) => rule.Aggregate(root.Inform(updates), result);
}
