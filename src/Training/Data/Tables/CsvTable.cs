using System.Globalization;
using FedActors.Settings;
using FedActors.Training.Data.Files;

namespace FedActors.Training.Data.Tables;

/// <summary>A text file with one sample per line, its fields separated: numbers, and optionally a label and an owner.</summary>
/// <param name="Rows">The features.</param>
/// <param name="Width">The number of features per row.</param>
/// <param name="Labels">The label of each row, as written; empty if there is no such column.</param>
/// <param name="Owners">The owner of each row, as written; empty if there is no such column.</param>
internal sealed record CsvTable(TableRows Rows, int Width, IReadOnlyList<string> Labels, IReadOnlyList<string> Owners)
{
    /// <summary>Reads a file whose first line may name the columns.</summary>
    /// <param name="path">The file.</param>
    /// <param name="separator">The separator between fields.</param>
    /// <param name="label">The column of the label: <c>first</c>, <c>last</c> or its name; null for none.</param>
    /// <param name="owner">The name of the column of the owner; null for none.</param>
    public static CsvTable Read(string path, char separator, string? label, string? owner = null)
    {
        try
        {
            return ReadLines(path, separator, label, owner);
        }
        catch (DataFileException) when (DataFile.IsPacked(path))
        {
            // Damage comes out as nonsense lines before it is found.
            DataFile.ExpectIntact(path);
            throw;
        }
    }

    private static CsvTable ReadLines(string path, char separator, string? label, string? owner)
    {
        CsvColumns? columns = null;
        TableRows? rows = null;
        Words labels = new(), owners = new();
        var (line, row) = (0, Array.Empty<float>());
        foreach (var text in DataFile.Lines(path))
        {
            line++;
            if (text.Length == 0) continue;
            if (columns is null)
            {
                columns = CsvColumns.Of(text, separator, label, owner, path);
                (row, rows) = (new float[columns.Features], new TableRows(columns.Features, path));
                if (columns.IsHeader) continue;
            }
            ReadLine(text, separator, columns, row, labels, owners, new Place(path, line));
            rows!.Add(row);
        }
        if (rows is null || rows.Count == 0) throw new DataFileException(path, "has no samples");
        return new(rows, columns!.Features, labels.All, owners.All);
    }

    private static void ReadLine(
        ReadOnlySpan<char> text, char separator, CsvColumns columns, float[] row, Words labels, Words owners, Place place)
    {
        var (column, feature) = (0, 0);
        foreach (var range in text.Split(separator))
        {
            if (column >= columns.Count) throw place.Error($"has more than {columns.Count} fields");
            var field = text[range].Trim().Trim('"');
            if (column == columns.Label) labels.Add(Label(field, column, place));
            else if (column == columns.Owner) owners.Add(field);
            else row[feature++] = Number(field, column, place);
            column++;
        }
        if (column < columns.Count) throw place.Error($"has {column} fields, but should have {columns.Count}");
    }

    private static ReadOnlySpan<char> Label(ReadOnlySpan<char> field, int column, Place place) => field.IsEmpty
        ? throw place.Error($"field {column + 1}, the label, is empty")
        : field;

    private static float Number(ReadOnlySpan<char> field, int column, Place place)
    {
        if (field.Length == 1 && char.IsAsciiDigit(field[0])) return field[0] - '0';
        return float.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && float.IsFinite(number)
            ? number
            : throw place.Error($"field {column + 1}, '{Printable.Quote(field)}', is not a finite number");
    }

    /// <summary>A line of a file, made into text only when something is wrong with it.</summary>
    private readonly record struct Place(string Path, int Line)
    {
        public DataFileException Error(string problem) => new($"{Path}:{Line}", problem);
    }
}
