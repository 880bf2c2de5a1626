namespace FedActors;

/// <summary>How much an update counts in an average.</summary>
public enum AverageWeights
{
    /// <summary>Its number of samples.</summary>
    Samples,

    /// <summary>The same as every other.</summary>
    Uniform,
}
