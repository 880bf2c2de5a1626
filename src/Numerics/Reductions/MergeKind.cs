namespace FedActors.Numerics.Reductions;

/// <summary>The kinds of merge step.</summary>
internal enum MergeKind
{
    /// <summary>Two levels among four rows.</summary>
    Four,

    /// <summary>Three levels among eight rows.</summary>
    Eight,

    /// <summary>The first level of a merge, which compares two runs head to tail, and the next two levels in each half.</summary>
    Flip,

    /// <summary>The same if the upper half is not needed.</summary>
    FlipLow,
}
