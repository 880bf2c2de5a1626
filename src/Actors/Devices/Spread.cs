using FedActors.Numerics.Randomness;
using FedActors.Settings;

namespace FedActors.Actors.Devices;

/// <summary>A log-normal quantity.</summary>
/// <param name="Median">Half of the clients are below it.</param>
/// <param name="Sigma">The standard deviation of its logarithm: with 0.5, one client in six is below 0.61 of the median.</param>
public readonly record struct Spread(double Median, double Sigma)
{
    /// <summary>Draws one client's value.</summary>
    public double Draw(ref RandomStream random) => Median * Math.Exp(Sigma * random.NextGaussian());

    internal static Kind<Spread> Numbers(Spread fallback) => WithSigma(Describe(fallback).Number(
        "median", o => o.Median, (o, v) => o with { Median = v }, "half of the clients are below it", Bounds.Positive));

    internal static Kind<Spread> Bytes(Spread fallback) => WithSigma(Describe(fallback).Size(
        "median", o => (long)o.Median, (o, v) => o with { Median = v }, "half of the clients are below it", Bounds.Positive));

    private static KindBuilder<Spread, Spread> Describe(Spread fallback) =>
        new("spread", "A log-normal quantity.", fallback);

    private static Kind<Spread> WithSigma(KindBuilder<Spread, Spread> spread) => spread
        .Number("sigma", o => o.Sigma, (o, v) => o with { Sigma = v },
            "the standard deviation of its logarithm", Bounds.NotNegative)
        .Done();
}
