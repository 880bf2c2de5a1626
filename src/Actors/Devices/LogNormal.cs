using FedActors.Numerics.Randomness;

namespace FedActors;

/// <summary>A log-normal quantity.</summary>
/// <param name="Median">Half of the clients are below it.</param>
/// <param name="Sigma">The standard deviation of its logarithm: with 0.5, one client in six is below 0.61 of the median.</param>
public readonly record struct LogNormal(double Median, double Sigma)
{
    /// <summary>Draws one client's value.</summary>
    public double Draw(ref RandomStream random) => Median * Math.Exp(Sigma * random.NextGaussian());

    internal static Kind<LogNormal> Numbers(LogNormal fallback) => WithSigma(Describe(fallback).Number(
        "median", o => o.Median, (o, v) => o with { Median = v }, "half of the clients are below it", Bounds.Positive));

    internal static Kind<LogNormal> Bytes(LogNormal fallback) => WithSigma(Describe(fallback).Size(
        "median", o => (long)o.Median, (o, v) => o with { Median = v }, "half of the clients are below it", Bounds.Positive));

    private static KindBuilder<LogNormal, LogNormal> Describe(LogNormal fallback) =>
        new("spread", "A log-normal quantity.", fallback);

    private static Kind<LogNormal> WithSigma(KindBuilder<LogNormal, LogNormal> spread) => spread
        .Number("sigma", o => o.Sigma, (o, v) => o with { Sigma = v },
            "the standard deviation of its logarithm", Bounds.NotNegative)
        .Done();
}
