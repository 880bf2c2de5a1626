namespace FedActors.Numerics.Optimisers;

/// <summary>How an adaptive optimiser remembers squares of what it was given.</summary>
internal enum Squares
{
    /// <summary>Adagrad: v ← v + d².</summary>
    Summed,

    /// <summary>Adam: v ← β₂·v + (1 − β₂)·d².</summary>
    Averaged,

    /// <summary>Yogi: v ← v − (1 − β₂)·d²·sign(v − d²).</summary>
    Followed,
}
