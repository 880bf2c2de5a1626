using System.Globalization;

using FedActors.Hocon.Scanning;

namespace FedActors.Hocon.Binding;

/// <summary>A number with a unit: <c>10 s</c>, <c>1.5GiB</c>.</summary>
internal static class Quantity
{
    /// <summary>Splits a text into its number and its unit, which may be empty.</summary>
    public static bool TrySplit(string? text, out decimal number, out string unit)
    {
        var trimmed = (text ?? "").AsSpan().Trim();
        var end = trimmed.Length;
        while (end > 0 && char.IsLetter(trimmed[end - 1]))
            end--;
        unit = trimmed[end..].ToString();
        var digits = trimmed[..end];
        while (digits.Length > 0 && Characters.IsSpace(digits[^1]))
            digits = digits[..^1];
        return decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
    }
}
