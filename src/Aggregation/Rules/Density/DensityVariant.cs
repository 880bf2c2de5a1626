namespace FedActors.Aggregation.Rules.Density;

/// <summary>Whose definition of density.</summary>
public enum DensityVariant
{
    /// <summary>An update's distances to its own nearest, and the mean of the updates as they are (Algorithm 2).</summary>
    Paper,

    /// <summary>
    /// As AgrAmplifier's program: updates are scaled to norm 1 first, the distances of all pairs among an update's nearest count, and
    /// the mean of the scaled updates is returned.
    /// </summary>
    AgrAmplifier,
}
