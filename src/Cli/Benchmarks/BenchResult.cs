namespace FedActors.Cli.Benchmarks;

/// <summary>What was measured of one rule.</summary>
/// <param name="Rule">The rule, as configurations write it.</param>
/// <param name="Seconds">The best of its runs.</param>
/// <param name="Against">What it is measured against.</param>
/// <param name="Yardstick">The seconds of that; null where there is none.</param>
internal sealed record BenchResult(string Rule, double Seconds, string? Against, double? Yardstick)
{
    /// <summary>Ours as a multiple of theirs: below 1 is faster.</summary>
    public double? Ratio => Seconds / Yardstick;
}
