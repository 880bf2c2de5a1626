namespace FedActors.Engine.Reports.Charts;

/// <summary>Maps values to positions on a chart, from 0 to 1, and chooses which of them are labelled.</summary>
internal sealed class Axis
{
    private readonly Func<double, double> _scale;
    private readonly double _low, _high;

    private Axis(Func<double, double> scale, double low, double high, IReadOnlyList<double> ticks, Func<double, string> label)
    {
        (_scale, _low, _high) = (scale, scale(low), scale(high));
        Ticks = [.. ticks.Select(tick => (tick, label(tick)))];
    }

    /// <summary>The labelled values.</summary>
    public IReadOnlyList<(double Value, string Label)> Ticks { get; }

    /// <summary>From 0 at the low end to 1 at the high end.</summary>
    public double Place(double value) => _high == _low ? 0.5 : Math.Clamp((_scale(value) - _low) / (_high - _low), 0, 1);

    /// <summary>A linear axis with labels at round numbers.</summary>
    public static Axis Linear(double low, double high, int labels, Func<double, string> label, bool whole = false)
    {
        if (high <= low) high = low + 1;
        var step = Step((high - low) / labels);
        if (whole) step = Math.Max(1, step);
        var ticks = new List<double>();
        // Zero by itself, because n may be −0.
        for (var n = Math.Ceiling(low / step - 1e-9); n * step <= high + step * 1e-9; n++) ticks.Add(n == 0 ? 0 : n * step);
        return new Axis(value => value, low, high, ticks, label);
    }

    /// <summary>
    /// An axis where each label is ten times the one before, or a larger power of ten if the range is very wide.
    /// </summary>
    public static Axis Logarithmic(double low, double high, Func<double, string> label)
    {
        var first = (int)Math.Floor(Math.Log10(low));
        var last = Math.Max(first + 1, (int)Math.Ceiling(Math.Log10(high)));
        var stride = 1 + (last - first) / 7;
        var ticks = new List<double>();
        for (var n = first; n <= last; n += stride) ticks.Add(Math.Pow(10, n));
        return new Axis(Math.Log10, Math.Pow(10, first), Math.Pow(10, last), ticks, label);
    }

    /// <summary>The smallest of 1, 2 and 5 times a power of ten that is not below <paramref name="least"/>.</summary>
    private static double Step(double least)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        var factor = least / power;
        return power * (factor <= 1.0001 ? 1 : factor <= 2.0001 ? 2 : factor <= 5.0001 ? 5 : 10);
    }
}
