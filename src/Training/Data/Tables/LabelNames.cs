using System.Globalization;
using FedActors.Settings;

namespace FedActors.Training.Data.Tables;

/// <summary>
/// The labels of a table, numbered 0, 1, … in order: whole numbers by value, words alphabetically. What was written is kept as
/// the classes' names.
/// </summary>
internal sealed class LabelNames
{
    private readonly Dictionary<string, int> _numbers = [];

    /// <summary>Numbers the distinct <paramref name="labels"/> of a file.</summary>
    /// <exception cref="DataFileException">They are numbers, but not whole, and so no classes.</exception>
    public LabelNames(IReadOnlyList<string> labels, string path)
    {
        string[] written = [.. labels.Distinct()];
        if (Array.TrueForAll(written, IsNumber)) AddNumbers(written, labels, path);
        else AddNames(written.Order(StringComparer.Ordinal));
    }

    /// <summary>The number of distinct labels.</summary>
    public int Count => Names.Count;

    /// <summary>The classes as they were written, in the order of their numbers.</summary>
    public IReadOnlyList<string> Names { get; private set; } = [];

    /// <summary>The names, unless they are the numbers themselves.</summary>
    public IReadOnlyList<string> NamesThatTell =>
        Names.Select((name, number) => name == number.ToString(CultureInfo.InvariantCulture)).All(same => same) ? [] : Names;

    /// <summary>The numbers of the labels of a file.</summary>
    public int[] NumbersOf(IReadOnlyList<string> labels, string path)
    {
        var numbers = new int[labels.Count];
        for (var index = 0; index < numbers.Length; index++)
            if (!_numbers.TryGetValue(labels[index], out numbers[index])
                && !(Whole(labels[index]) is { } whole && _numbers.TryGetValue(Text(whole), out numbers[index])))
                throw new DataFileException(
                    path,
                    $"label '{Printable.Quote(labels[index])}' of sample {index} is not one of the {Count} training labels");
        return numbers;
    }

    // 1 and 1.0 are one class.
    private void AddNumbers(string[] written, IReadOnlyList<string> labels, string path)
    {
        if (Array.Find(written, text => Whole(text) is null) is { } broken)
            throw new DataFileException(
                path,
                $"label {Printable.Quote(broken)} of sample {labels.ToList().IndexOf(broken)} is not a whole number that fits "
                + "into 64 bits; labels name classes");
        AddNames(written.Select(text => Whole(text)!.Value).Distinct().Order().Select(Text));
        foreach (var text in written) _numbers[text] = _numbers[Text(Whole(text)!.Value)];
    }

    private void AddNames(IEnumerable<string> names)
    {
        string[] ordered = [.. names];
        for (var number = 0; number < ordered.Length; number++) _numbers[ordered[number]] = number;
        Names = Array.ConvertAll(ordered, name => Printable.Quote(name));
    }

    private static bool IsNumber(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static string Text(long whole) => whole.ToString(CultureInfo.InvariantCulture);

    private static long? Whole(string text)
    {
        // Above 2⁵³, neighbouring whole numbers are the same in floating point.
        const double MostExact = 1L << 53;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)) return whole;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number == Math.Floor(number) && Math.Abs(number) <= MostExact ? (long)number : null;
    }
}
