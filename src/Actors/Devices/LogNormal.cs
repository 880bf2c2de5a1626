using FedActors.Hocon;
using FedActors.Numerics.Randomness;
using FedActors.Settings;

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

    internal static Kind<LogNormal> Bytes(LogNormal fallback) => WithSigma(Describe(fallback).Custom(
        new SettingLook("median", SettingKind.Size, "half of the clients are below it") { Bounds = Bounds.Positive },
        (o, section, _, _) => o with { Median = section.Bytes("median", (long)o.Median) },
        o => HoconText.OfBytes((long)o.Median),
        o => WrongBytes(o.Median) is { } wrong ? [new Problem("median", $"is {o.Median}, must be {wrong}")] : []));

    // Configurations hold whole numbers of 64 bits: anything else would be another experiment when it is read again.
    private static string? WrongBytes(double median) => !Bounds.Positive.Allow(median) ? $"{Bounds.Positive}"
        : median >= long.MaxValue || Math.Floor(median) != median ? "a whole number of bytes below 2^63"
        : null;

    private static KindBuilder<LogNormal, LogNormal> Describe(LogNormal fallback) =>
        new("spread", "A log-normal quantity.", fallback);

    private static Kind<LogNormal> WithSigma(KindBuilder<LogNormal, LogNormal> spread) => spread
        .Number("sigma", o => o.Sigma, (o, v) => o with { Sigma = v },
            "the standard deviation of its logarithm", Bounds.NotNegative)
        .Done();
}
