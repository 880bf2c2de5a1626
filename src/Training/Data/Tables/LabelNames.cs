using System.Globalization;

namespace FedActors.Training.Data.Tables;

/// <summary>The labels of a table, numbered 0, 1, … in order: numbers by value, words alphabetically.</summary>
internal sealed class LabelNames
{
    private readonly Dictionary<string, int> _numbers = [];

    /// <summary>Numbers the distinct <paramref name="labels"/>.</summary>
    public LabelNames(IEnumerable<string> labels)
    {
        var names = labels.Distinct().ToArray();
        var ordered = names.All(name => double.TryParse(name, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            ? names.OrderBy(name => double.Parse(name, CultureInfo.InvariantCulture))
            : names.Order(StringComparer.Ordinal);
        foreach (var name in ordered) _numbers[name] = _numbers.Count;
    }

    /// <summary>The number of distinct labels.</summary>
    public int Count => _numbers.Count;

    /// <summary>The numbers of the labels of a file.</summary>
    public int[] NumbersOf(IReadOnlyList<string> labels, string path)
    {
        var numbers = new int[labels.Count];
        for (var index = 0; index < numbers.Length; index++)
            if (!_numbers.TryGetValue(labels[index], out numbers[index]))
                throw new DataException(
                    $"{path}: label '{labels[index]}' of sample {index} is not one of the {Count} training labels");
        return numbers;
    }
}
