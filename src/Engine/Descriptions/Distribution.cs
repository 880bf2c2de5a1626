namespace FedActors.Engine.Descriptions;

/// <summary>How a quantity is distributed over clients.</summary>
internal sealed class Distribution
{
    private const int Bins = 32;
    private readonly double[] _sorted;

    /// <param name="name">What it is.</param>
    /// <param name="measure">What its numbers are.</param>
    /// <param name="values">One for each client; at least one.</param>
    public Distribution(string name, Measure measure, IEnumerable<double> values)
    {
        (Name, Measure) = (name, measure);
        _sorted = [.. values.Order()];
    }

    /// <summary>What it is.</summary>
    public string Name { get; }

    /// <summary>What its numbers are.</summary>
    public Measure Measure { get; }

    /// <summary>If it was measured, the settings of devices that it stands for.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>The smallest number.</summary>
    public double Least => _sorted[0];

    /// <summary>The largest.</summary>
    public double Most => _sorted[^1];

    /// <summary>The number that so large a share of clients does not exceed.</summary>
    public double Quantile(double share) => _sorted[(int)Math.Round(share * (_sorted.Length - 1))];

    /// <summary>The log-normal distribution whose logarithm has the same mean and standard deviation.</summary>
    public LogNormal Twin()
    {
        var mean = _sorted.Average(Math.Log);
        var variance = _sorted.Average(value => (Math.Log(value) - mean) * (Math.Log(value) - mean));
        return new LogNormal(Math.Exp(mean), Math.Sqrt(variance));
    }

    /// <summary>
    /// How many clients there are in each part between the smallest and the largest number: even parts for shares, parts of
    /// even ratio for all else.
    /// </summary>
    public int[] Histogram()
    {
        var counts = new int[Bins];
        var (low, high) = (Scaled(Least), Scaled(Most));
        foreach (var value in _sorted)
            counts[high > low ? Math.Min(Bins - 1, (int)((Scaled(value) - low) / (high - low) * Bins)) : Bins / 2]++;
        return counts;
    }

    private double Scaled(double value) => Measure == Measure.Share || Least <= 0 ? value : Math.Log(value);
}
