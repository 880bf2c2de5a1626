namespace FedActors.Numerics.Reductions;

/// <summary>Which comparisons.</summary>
internal enum MergeKind
{
    /// <summary>Two levels among four rows.</summary>
    Four,

    /// <summary>Three levels among eight rows.</summary>
    Eight,

    /// <summary>The first level of a merge, in which two runs meet head to tail, and the two that follow in each half.</summary>
    Flip,

    /// <summary>The same where nobody looks at the upper half.</summary>
    FlipLow,
}
