using System.Globalization;

namespace FedActors.Hocon.Binding;

/// <summary>Durations: a number with a unit; without a unit, milliseconds.</summary>
internal static class DurationText
{
    private const string Infinite = "infinite";
    private const string Problem = "must be a duration such as 500 ms, 10 s, 2 m, 1 h or infinite";

    public static string? Read(HoconValue value, out TimeSpan result)
    {
        result = Timeout.InfiniteTimeSpan;
        if (value.PlainText == Infinite)
            return null;
        if (!Quantity.TrySplit(value.PlainText, out var number, out var unit) || TicksOf(unit) is not { } ticks || number < 0)
            return Problem;
        if (number > long.MaxValue / ticks)
            return "must be less than 29,000 years";
        result = TimeSpan.FromTicks((long)(number * ticks));
        return null;
    }

    public static string Write(TimeSpan value)
    {
        if (value == Timeout.InfiniteTimeSpan)
            return Infinite;
        ReadOnlySpan<(string Unit, long Ticks)> units =
        [
            ("h", TimeSpan.TicksPerHour),
            ("m", TimeSpan.TicksPerMinute),
            ("s", TimeSpan.TicksPerSecond),
            ("ms", TimeSpan.TicksPerMillisecond),
        ];
        foreach (var (unit, ticks) in units)
            if (value.Ticks % ticks == 0 && value.Ticks != 0)
                return string.Create(CultureInfo.InvariantCulture, $"{value.Ticks / ticks} {unit}");
        return value == TimeSpan.Zero ? "0 s" : string.Create(CultureInfo.InvariantCulture, $"{(decimal)value.Ticks * 100} ns");
    }

    private static decimal? TicksOf(string unit) => unit switch
    {
        "ns" or "nano" or "nanos" or "nanosecond" or "nanoseconds" => 0.01m,
        "us" or "micro" or "micros" or "microsecond" or "microseconds" => TimeSpan.TicksPerMicrosecond,
        "" or "ms" or "milli" or "millis" or "millisecond" or "milliseconds" => TimeSpan.TicksPerMillisecond,
        "s" or "second" or "seconds" => TimeSpan.TicksPerSecond,
        "m" or "minute" or "minutes" => TimeSpan.TicksPerMinute,
        "h" or "hour" or "hours" => TimeSpan.TicksPerHour,
        "d" or "day" or "days" => TimeSpan.TicksPerDay,
        _ => null,
    };
}
