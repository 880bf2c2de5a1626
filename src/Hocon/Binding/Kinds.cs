using System.Globalization;

namespace FedActors.Hocon.Binding;

/// <summary>The kinds of value that a section reads.</summary>
internal static class Kinds
{
    public static ValueKind<int> Int { get; } = new(ReadInt, (value, origin) => Number(origin, value));

    public static ValueKind<long> Long { get; } = new(ReadLong, (value, origin) => Number(origin, value));

    public static ValueKind<double> Double { get; } = new(ReadDouble, WriteDouble);

    public static ValueKind<bool> Bool { get; } = new(ReadBool, (value, origin) => new HoconBoolean(origin, value));

    public static ValueKind<string> Text { get; } = new(ReadText, (value, origin) => new HoconString(origin, value));

    public static ValueKind<TimeSpan> Duration { get; } =
        new(DurationText.Read, (value, origin) => new HoconString(origin, DurationText.Write(value)));

    public static ValueKind<long> Bytes { get; } = new(ByteText.Read, (value, origin) => Number(origin, value));

    private static HoconNumber Number(Origin origin, long value) => new(origin, value.ToString(CultureInfo.InvariantCulture));

    private static string? ReadInt(HoconValue value, out int result)
    {
        var problem = ReadLong(value, out var whole);
        result = (int)whole;
        return problem is null && result != whole
            ? $"must be a whole number from {int.MinValue} to {int.MaxValue}"
            : problem;
    }

    private static string? ReadLong(HoconValue value, out long result)
    {
        var text = value.PlainText;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out result))
            return null;
        // 10.0 and 1e6 are whole numbers too.
        const decimal smallest = long.MinValue, largest = long.MaxValue;
        var isNumber = decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number);
        if (!isNumber || !decimal.IsInteger(number) || number < smallest || number > largest)
            return "must be a whole number";
        result = (long)number;
        return null;
    }

    /// <summary>Whether a text is a percentage, and the share that it stands for.</summary>
    public static bool Share(string? text, out double share)
    {
        share = 0;
        // A decimal, because 0.07 is not 7 / 100 in binary floating point.
        if (text is null || !text.EndsWith('%') || !decimal.TryParse(
            text.AsSpan(0, text.Length - 1).Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var percent))
            return false;
        share = (double)(percent / 100);
        return true;
    }

    private static string? ReadDouble(HoconValue value, out double result) =>
        Share(value.PlainText, out result)
        || (double.TryParse(value.PlainText, NumberStyles.Float, CultureInfo.InvariantCulture, out result)
            && double.IsFinite(result))
            ? null
            : "must be a number";

    private static HoconValue WriteDouble(double value, Origin origin)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return double.IsFinite(value) ? new HoconNumber(origin, text) : new HoconString(origin, text);
    }

    private static string? ReadBool(HoconValue value, out bool result)
    {
        result = value.PlainText is "true" or "yes" or "on";
        return result || value.PlainText is "false" or "no" or "off" ? null : "must be true or false";
    }

    private static string? ReadText(HoconValue value, out string result)
    {
        result = value.PlainText ?? "";
        return value is HoconObject or HoconArray or HoconNull ? "must be a string" : null;
    }
}
