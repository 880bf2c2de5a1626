namespace FedActors.Hocon.Binding;

/// <summary>Sizes in bytes: a number with a unit, powers of 1000 (kB, MB …) or of 1024 (K, KiB, MiB …).</summary>
internal static class ByteText
{
    private const string Problem = "must be a size such as 512 B, 64 kB, 64 KiB, 10 MB or 1.5 GiB";
    private static readonly string[] Large = ["kilo", "mega", "giga", "tera", "peta", "exa", "zetta", "yotta"];
    private static readonly string[] Binary = ["kibi", "mebi", "gibi", "tebi", "pebi", "exbi", "zebi", "yobi"];

    public static string? Read(HoconValue value, out long result)
    {
        result = 0;
        if (!Quantity.TrySplit(value.PlainText, out var number, out var unit) || BytesOf(unit) is not { } bytes || number < 0)
            return Problem;
        if (number > long.MaxValue / bytes)
            return "must be less than 8 EiB";
        result = (long)(number * bytes);
        return null;
    }

    private static decimal? BytesOf(string unit)
    {
        if (unit is "" or "B" or "b" or "byte" or "bytes")
            return 1;
        for (var i = 0; i < Large.Length; i++)
        {
            var letter = char.ToUpperInvariant(Large[i][0]);
            // Only kB is written with a lower-case letter.
            if (unit == $"{(i == 0 ? 'k' : letter)}B" || IsWord(unit, Large[i]))
                return Power(1000, i + 1);
            if (unit == $"{letter}" || unit == $"{char.ToLowerInvariant(letter)}" || unit == $"{letter}i" || unit == $"{letter}iB"
                || IsWord(unit, Binary[i]))
                return Power(1024, i + 1);
        }
        return null;
    }

    private static bool IsWord(string unit, string prefix) => unit == $"{prefix}byte" || unit == $"{prefix}bytes";

    private static decimal Power(decimal of, int exponent) => exponent == 1 ? of : of * Power(of, exponent - 1);
}
