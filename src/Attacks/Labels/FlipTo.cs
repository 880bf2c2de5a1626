namespace FedActors;

/// <summary>The label that a flipped sample gets.</summary>
public enum FlipTo
{
    /// <summary>Any other label, drawn for each sample.</summary>
    RandomOther,

    /// <summary>Any label, perhaps the right one, drawn for each sample.</summary>
    RandomAny,

    /// <summary>(y + offset) mod classes.</summary>
    Next,

    /// <summary>classes − 1 − y.</summary>
    Complement,

    /// <summary>The label of another sample: the client's labels are shuffled.</summary>
    Permuted,

    /// <summary>
    /// The label of another sample of the federation: the labels of all clients are shuffled once, as in AgrAmplifier's program.
    /// </summary>
    PermutedAll,
}
