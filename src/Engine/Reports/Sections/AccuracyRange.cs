namespace FedActors.Engine.Reports.Sections;

/// <summary>The part of the scale from 0 to 1 that a chart of accuracies shows.</summary>
internal readonly record struct AccuracyRange(double Low, double High, bool HasChance)
{
    /// <summary>Closer accuracies than this differ by little more than noise; the chart need not blow it up.</summary>
    private const double Least = 0.02;

    /// <summary>How ticks are written: with a digit after the point where whole per cents would coincide.</summary>
    public string Format => High - Low < 0.05 ? "0.0%" : "0%";

    /// <summary>
    /// From the lowest accuracy to the highest, with a margin, and down to guessing unless that would squeeze the lines into
    /// less than half of the chart.
    /// </summary>
    public static AccuracyRange Of(IEnumerable<double> accuracies, double? chance)
    {
        var all = accuracies.DefaultIfEmpty(0).ToArray();
        var (low, high) = (all.Min(), all.Max());
        var spread = Math.Max(Least, high - low);
        var hasChance = chance is { } guess && guess > low - spread && guess < high + spread;
        if (hasChance) (low, high) = (Math.Min(low, chance!.Value), Math.Max(high, chance.Value));
        var margin = Math.Max(0.04 * (high - low), (Least - (high - low)) / 2);
        return new(Math.Max(0, low - margin), Math.Min(1, high + margin), hasChance);
    }
}
