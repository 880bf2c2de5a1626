using FedActors.Numerics.Randomness;
using FedActors.Training.Data.FeatureSkew;

namespace FedActors;

/// <summary>
/// How the features of clients differ beyond their labels: each client sees its images rotated by its own angle, and with
/// noise of its own standard deviation, uniform between 0 and σ (after Li et al., "Federated learning on non-IID data silos",
/// ICDE 2022).
/// </summary>
public sealed record FeatureSkewOptions
{
    /// <summary>How configurations set it.</summary>
    public static Kind<FeatureSkewOptions> Described { get; } = new KindBuilder<FeatureSkewOptions, FeatureSkewOptions>(
        "skew",
        "How the features of clients differ beyond their labels: each sees its images rotated by its own angle, or with its own "
        + "level of noise.",
        new FeatureSkewOptions())
        .From("Li et al., Federated learning on non-IID data silos, ICDE 2022")
        .Number("rotation", o => o.Rotation, (o, v) => o with { Rotation = v },
            "the largest angle in degrees, either way", new Bounds(0, 180))
        .Number("noise", o => o.Noise, (o, v) => o with { Noise = v },
            "the largest standard deviation of a client's noise", Bounds.NotNegative)
        .Done();

    /// <summary>The largest angle in degrees; each client's angle is uniform between minus and plus this value.</summary>
    public double Rotation { get; init; }

    /// <summary>σ, the largest standard deviation of a client's noise.</summary>
    public double Noise { get; init; }

    /// <summary>Whether the options change nothing.</summary>
    public bool IsNone => Rotation == 0 && Noise == 0;

    /// <summary>The options that cannot work on samples of <paramref name="shape"/>.</summary>
    public IEnumerable<Problem> Check(SampleShape shape)
    {
        if (Rotation != 0 && shape.Height == 1) yield return new("rotation", "needs images, but the samples are vectors");
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
