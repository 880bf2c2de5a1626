using System.Globalization;
using FedActors.Settings;

namespace FedActors.Training.Data.Tables;

/// <summary>The roles of a table's columns.</summary>
/// <param name="Count">The number of columns.</param>
/// <param name="Label">The column of the label, or −1.</param>
/// <param name="Owner">The column of the owner, or −1.</param>
/// <param name="IsHeader">Whether the first line names the columns.</param>
internal sealed record CsvColumns(int Count, int Label, int Owner, bool IsHeader)
{
    /// <summary>The number of feature columns.</summary>
    public int Features => Count - (Label < 0 ? 0 : 1) - (Owner < 0 ? 0 : 1);

    /// <summary>
    /// Finds the columns from the first line, which is a header if none of its features is a number. A line of both is
    /// neither: a damaged sample must not pass for a header.
    /// </summary>
    public static CsvColumns Of(string line, char separator, string? label, string? owner, string path)
    {
        var fields = Array.ConvertAll(line.Split(separator), field => field.Trim().Trim('"'));
        var labelAt = label switch { null => -1, "first" => 0, "last" => fields.Length - 1, _ => Named(fields, label, path) };
        var ownerAt = owner is null ? -1 : Named(fields, owner, path);
        string[] features = [.. fields.Where((_, column) => column != labelAt && column != ownerAt)];
        if (features.Length == 0)
            throw new DataFileException($"{path}:1", $"has no features: only {fields.Length} fields separated by '{separator}'");
        var word = Array.Find(features, field => !IsNumber(field));
        if (word is not null && Array.Exists(features, IsNumber))
            throw new DataFileException(
                $"{path}:1", $"'{Printable.Quote(word)}' is not a number, but others are: is this a sample or a header?");
        return new CsvColumns(fields.Length, labelAt, ownerAt, IsHeader: word is not null);
    }

    private static bool IsNumber(string field) =>
        float.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static int Named(string[] fields, string name, string path)
    {
        var at = Array.IndexOf(fields, name);
        return at >= 0
            ? at
            : throw new DataFileException(
                $"{path}:1", $"has no column '{name}', but {Printable.Quote(string.Join(", ", fields))}");
    }
}
