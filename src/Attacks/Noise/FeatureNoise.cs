using FedActors.Numerics.Randomness;
using FedActors.Settings;
using FedActors.Training.Data;
using FedActors.Training.Data.FeatureSkew;

namespace FedActors.Attacks.Noise;

/// <summary>
/// <c>feature-noise</c>: adds Gaussian noise to the features that a hostile client trains on. Combined with label flipping it is
/// label and feature noise; with a backdoor, FedAOT's mixed attack.
/// </summary>
public sealed record FeatureNoise : AttackOptions, IDataPoisoning
{
    /// <inheritdoc/>
    public override string Name => "feature-noise";

    /// <summary>The standard deviation of the noise; features are mostly between 0 and 1.</summary>
    public double Deviation { get; init; } = 0.5;

    /// <inheritdoc/>
    public ISamples Poison(ISamples honest, int classes, RandomKey key, SampleShape shape = default) =>
        new Noisy(honest, Deviation, key);

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(int classes)
    {
        if (!(Deviation >= 0) || !double.IsFinite(Deviation))
            yield return new("deviation", $"is {Deviation}, must be finite and not negative");
    }
}
