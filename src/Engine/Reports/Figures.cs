using System.Globalization;

namespace FedActors.Engine.Reports;

/// <summary>Numbers formatted for people, in the same way in reports and on the terminal.</summary>
internal static class Figures
{
    /// <summary>Shown in place of a missing number.</summary>
    public const string None = "–";

    /// <summary>A share: <c>97.3%</c>.</summary>
    public static string Percent(double? share) =>
        share is not { } value || !double.IsFinite(value) ? None : value.ToString("0.0%", CultureInfo.InvariantCulture);

    /// <summary>A loss, which may be of any size, infinite or not a number.</summary>
    public static string Loss(double? loss) => loss switch
    {
        null => None,
        { } value when double.IsNaN(value) => "not a number",
        { } value when double.IsInfinity(value) => "infinite",
        { } value when Math.Abs(value) >= 10_000 => value.ToString("0.0e+0", CultureInfo.InvariantCulture),
        { } value => value.ToString(Math.Abs(value) >= 100 ? "0" : "0.000", CultureInfo.InvariantCulture),
    };

    /// <summary>A count: <c>12,345</c>.</summary>
    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number and what it counts: <c>1 round</c>, <c>2 rounds</c>.</summary>
    public static string Count(long count, string noun) => $"{Count(count)} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>A length of time in the unit that suits it.</summary>
    public static string Duration(TimeSpan span)
    {
        var seconds = span.TotalSeconds;
        return seconds switch
        {
            < 0.0995 => string.Create(CultureInfo.InvariantCulture, $"{seconds * 1000:0.#} ms"),
            < 9.95 => string.Create(CultureInfo.InvariantCulture, $"{seconds:0.0} s"),
            < 59.5 => string.Create(CultureInfo.InvariantCulture, $"{seconds:0} s"),
            < 3570 => InSixtieths(Math.Round(seconds), "min", "s"),
            _ => InSixtieths(Math.Round(seconds / 60), "h", "min"),
        };
    }

    /// <summary>Lengths of time in the unit that suits the longest, so that a column of them can be compared by eye.</summary>
    public static string[] Durations(IEnumerable<TimeSpan> spans) => spans.Select(span => span.TotalSeconds).ToArray() switch
    {
        [] => [],
        var all when all.Max() < 0.0995 => [.. all.Select(seconds => Fixed(seconds * 1000, "0.0", "ms"))],
        var all when all.Max() < 9.95 => [.. all.Select(seconds => Fixed(seconds, "0.00", "s"))],
        var all when all.Max() < 59.5 => [.. all.Select(seconds => Fixed(seconds, "0.0", "s"))],
        var all when all.Max() < 3570 => [.. all.Select(seconds => InSixtieths(Math.Round(seconds), "min", "s"))],
        var all => [.. all.Select(seconds => InSixtieths(Math.Round(seconds / 60), "h", "min"))],
    };

    /// <summary>A rate, with digits where it is small: <c>854</c>, <c>3.4</c>, <c>0.37</c>.</summary>
    public static string Rate(double perSecond) => perSecond switch
    {
        >= 9.95 => Count((long)Math.Round(perSecond)),
        >= 0.995 => perSecond.ToString("0.0", CultureInfo.InvariantCulture),
        _ => perSecond.ToString("0.0#", CultureInfo.InvariantCulture),
    };

    /// <summary>The first digits of a fingerprint, enough to tell two apart by eye.</summary>
    public static string Short(string fingerprint) => fingerprint.Length <= 12 ? fingerprint : fingerprint[..12];

    /// <summary><c>a, b and c</c>.</summary>
    public static string Listed(IEnumerable<string> items)
    {
        var all = items.ToArray();
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }

    private static string Fixed(double number, string digits, string unit) =>
        $"{number.ToString(digits, CultureInfo.InvariantCulture)} {unit}";

    private static string InSixtieths(double count, string unit, string smaller) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(count / 60):0} {unit} {count % 60:00} {smaller}");
}
