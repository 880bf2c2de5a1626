namespace FedActors;

/// <summary>What follows preparation: judging and aggregating one part's updates.</summary>
public interface IViewRule
{
    /// <summary>Writes the aggregate of these updates to <paramref name="result"/> and says how each was judged.</summary>
    Choice Aggregate(ViewUpdates updates, Span<float> result);
}
