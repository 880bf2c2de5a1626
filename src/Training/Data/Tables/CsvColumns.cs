using System.Globalization;

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

    /// <summary>Finds the columns from the first line, which is a header if one of its features is not a number.</summary>
    public static CsvColumns Of(string line, char separator, string? label, string? owner, string path)
    {
        var fields = Array.ConvertAll(line.Split(separator), field => field.Trim().Trim('"'));
        var labelAt = label switch { null => -1, "first" => 0, "last" => fields.Length - 1, _ => Named(fields, label, path) };
        var ownerAt = owner is null ? -1 : Named(fields, owner, path);
        var isHeader = fields.Where((_, column) => column != labelAt && column != ownerAt)
            .Any(field => !float.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out _));
        var columns = new CsvColumns(fields.Length, labelAt, ownerAt, isHeader);
        return columns.Features > 0
            ? columns
            : throw new DataException($"{path}:1: has no features: only {fields.Length} fields separated by '{separator}'");
    }

    private static int Named(string[] fields, string name, string path)
    {
        var at = Array.IndexOf(fields, name);
        return at >= 0
            ? at
            : throw new DataException($"{path}:1: has no column '{name}', but {string.Join(", ", fields.Take(12))}");
    }
}
