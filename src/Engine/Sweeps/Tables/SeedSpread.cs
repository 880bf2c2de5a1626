using System.Globalization;

namespace FedActors.Engine.Sweeps.Tables;

/// <summary>The mean of a figure over seeds and its standard deviation, with n − 1 in the denominator.</summary>
/// <param name="Count">How many seeds there are.</param>
/// <param name="Mean">The mean; not a number without seeds.</param>
/// <param name="Deviation">The deviation; null of a single seed.</param>
internal sealed record SeedSpread(int Count, double Mean, double? Deviation)
{
    /// <summary>The spread of these values, of which some may not be finite.</summary>
    public static SeedSpread Of(IEnumerable<double?> values)
    {
        var known = values.OfType<double>().ToArray();
        if (known.Length == 0) return new(0, double.NaN, null);
        var mean = known.Average();
        var squares = known.Sum(value => (value - mean) * (value - mean));
        return new(known.Length, mean, known.Length == 1 ? null : Math.Sqrt(squares / (known.Length - 1)));
    }

    /// <summary>The mean alone: <c>77.2</c> percent, or a loss of <c>0.781</c>.</summary>
    public string MeanText(bool isShare) => Text(Mean, isShare);

    /// <summary>The deviation; empty if there is none.</summary>
    public string DeviationText(bool isShare) => Deviation is { } deviation ? Text(deviation, isShare) : "";

    private static string Text(double value, bool isShare) => double.IsFinite(value)
        ? (isShare ? value * 100 : value).ToString(isShare ? "0.0" : "0.000", CultureInfo.InvariantCulture)
        : "–";
}
