using FedActors.Numerics.Randomness;
using FedActors.Settings;

namespace FedActors.Training.Data.FeatureSkew;

/// <summary>
/// How the features of clients differ beyond their labels: each client sees its images rotated by its own angle, and with
/// noise of its own standard deviation, uniform between 0 and σ (after Li et al., "Federated learning on non-IID data silos",
/// ICDE 2022).
/// </summary>
public sealed record FeatureSkewOptions
{
    /// <summary>The largest angle in degrees; each client's angle is uniform between minus and plus this value.</summary>
    public double Rotation { get; init; }

    /// <summary>σ, the largest standard deviation of a client's noise.</summary>
    public double Noise { get; init; }

    /// <summary>Whether the options change nothing.</summary>
    public bool IsNone => Rotation == 0 && Noise == 0;

    /// <summary>The options that cannot work on samples of <paramref name="shape"/>.</summary>
    public IEnumerable<Problem> Check(SampleShape shape)
    {
        if (Rotation is not (>= 0 and <= 180)) yield return new("rotation", $"is {Rotation}, must be between 0 and 180 degrees");
        if (Rotation != 0 && shape.Height == 1) yield return new("rotation", "needs images, but the samples are vectors");
        if (!(Noise >= 0) || !double.IsFinite(Noise)) yield return new("noise", $"is {Noise}, must not be negative");
    }

    /// <summary>The samples as <paramref name="client"/> sees them.</summary>
    public ISamples Apply(ISamples samples, SampleShape shape, int client, RandomKey key)
    {
        if (Rotation != 0)
        {
            var turn = key.With("rotation").With(client).Open().NextBetween(-Rotation, Rotation);
            samples = new Rotated(samples, shape, turn * Math.PI / 180);
        }
        if (Noise == 0) return samples;
        var level = key.With("noise level").With(client).Open().NextDouble();
        return new Noisy(samples, Noise * level, key.With("noise").With(client));
    }
}
