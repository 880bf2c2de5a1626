namespace FedActors;

/// <summary>One thing that a sweep varies.</summary>
/// <param name="Name">Its name: in a file, the path of the setting.</param>
/// <param name="Labels">Its values in words, in order.</param>
public sealed record SweepAxis(string Name, IReadOnlyList<string> Labels)
{
    /// <summary>The values, if all of them are numbers.</summary>
    internal IReadOnlyList<double>? Numbers
    {
        get
        {
            double?[] numbers = [.. Labels.Select(NumberOf)];
            return Array.TrueForAll(numbers, number => number is not null) ? [.. numbers.Select(number => number!.Value)] : null;
        }
    }

    private static double? NumberOf(string label)
    {
        var (text, factor) = label.EndsWith('%') ? (label[..^1], 0.01) : (label, 1);
        return double.TryParse(
            text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number) ? number * factor : null;
    }
}
