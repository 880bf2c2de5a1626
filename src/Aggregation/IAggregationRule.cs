namespace FedActors;

/// <summary>Turns the updates of a round into one. A rule may keep state between rounds, so it belongs to one run.</summary>
public interface IAggregationRule
{
    /// <summary>The rule in words: <c>krum (f = 30, per tensor, cosine, clipped to the median norm)</c>.</summary>
    string Description { get; }

    /// <summary>The fewest updates it can work on.</summary>
    int FewestUpdates { get; }

    /// <summary>
    /// Writes the aggregate of <paramref name="updates"/> to <paramref name="result"/> and returns how each of them was judged.
    /// </summary>
    Verdict Aggregate(UpdateSet updates, Span<float> result);
}
