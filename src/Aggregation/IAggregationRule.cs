using FedActors.Aggregation.Matrix;
using FedActors.Aggregation.Verdicts;

namespace FedActors.Aggregation;

/// <summary>Turns the updates of a round into one. A rule may keep state from round to round; it belongs to one run.</summary>
public interface IAggregationRule
{
    /// <summary>What it is, in words: <c>krum (f = 30, per tensor, cosine, clipped to the median norm)</c>.</summary>
    string Description { get; }

    /// <summary>The fewest updates that it can work on.</summary>
    int FewestUpdates { get; }

    /// <summary>Writes the aggregate of <paramref name="updates"/> to <paramref name="result"/> and says how each of them fared.</summary>
    Verdict Aggregate(UpdateSet updates, Span<float> result);
}
