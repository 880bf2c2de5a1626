using FedActors.Numerics.Randomness;
using FedActors.Training.Data.FeatureSkew;

namespace FedActors;

/// <summary>
/// <c>feature-noise</c>: adds Gaussian noise to the features that a hostile client trains on. Combined with label flipping it is
/// label and feature noise; with a backdoor, FedAOT's mixed attack.
/// </summary>
public sealed record FeatureNoise : AttackOptions, IDataPoisoning
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<AttackOptions> Described { get; } =
        Describe<FeatureNoise>("feature-noise",
            "Adds Gaussian noise to the features. Combined with label-flip it is label and feature noise; with backdoor, "
            + "FedAOT's mixed attack.")
            .Under("On data")
            .Number("deviation", o => o.Deviation, (o, v) => o with { Deviation = v },
                "the standard deviation; features are mostly between 0 and 1", Bounds.NotNegative)
            .Done();

    /// <inheritdoc/>
    public override Kind<AttackOptions> Descriptor => Described;

    /// <summary>The standard deviation of the noise; features are mostly between 0 and 1.</summary>
    public double Deviation { get; init; } = 0.5;

    /// <inheritdoc/>
    public ISamples Poison(ISamples honest, int classes, RandomKey key, SampleShape shape = default) =>
        new Noisy(honest, Deviation, key);
}
