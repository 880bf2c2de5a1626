using System.Globalization;
using System.Text.Json;
using FedActors.Hocon.Binding;

namespace FedActors.Hocon;

/// <summary>Values as people would write them.</summary>
public static class HoconText
{
    private static readonly (string Unit, long Bytes)[] Units = [("GB", 1_000_000_000), ("MB", 1_000_000), ("kB", 1_000)];

    /// <summary>A number.</summary>
    public static string Of(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var (mantissa, exponent) = text.Split('E') is [var before, var after] ? (before, after) : (text, null);
        return exponent is null ? mantissa : $"{mantissa}e{int.Parse(exponent, CultureInfo.InvariantCulture)}";
    }

    /// <summary>A boolean.</summary>
    public static string Of(bool value) => value ? "true" : "false";

    /// <summary>A string, in quotes if it needs them.</summary>
    public static string Of(string value) => IsPlain(value) ? value : JsonSerializer.Serialize(value, Readable);

    /// <summary>A duration.</summary>
    public static string Of(TimeSpan value) => DurationText.Write(value);

    /// <summary>A size in bytes, in the largest unit that leaves a whole number.</summary>
    public static string OfBytes(long value)
    {
        foreach (var (unit, bytes) in Units)
            if (value > 0 && value % bytes == 0) return $"{value / bytes}{unit}";
        return value.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A list.</summary>
    public static string List(IEnumerable<string> items) => $"[{string.Join(", ", items)}]";

    private static readonly JsonSerializerOptions Readable =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Reserved words and numbers would be read as something else.
    private static bool IsPlain(string value) =>
        value.Length > 0 && char.IsAsciiLetter(value[0]) && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
        && value is not ("true" or "false" or "null" or "yes" or "no" or "on" or "off" or "include");
}
