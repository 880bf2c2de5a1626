namespace FedActors;

/// <summary>Whose definition of density.</summary>
public enum DensityVariant
{
    /// <summary>Sums an update's distances to its own nearest, and averages the unchanged updates (Algorithm 2).</summary>
    Paper,

    /// <summary>
    /// As in AgrAmplifier's program: updates are first scaled to norm 1, the distances of all pairs among an update's nearest are
    /// summed, and the mean of the scaled updates is returned.
    /// </summary>
    AgrAmplifier,
}
