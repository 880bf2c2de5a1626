using FedActors.Settings;
using FedActors.Training.Data.Files;

namespace FedActors.Training.Data.Images;

/// <summary>
/// CelebA's lists: a file name and words on each line, separated by blanks in the publisher's .txt files and by commas in
/// Kaggle's .csv files, whose first line names the columns.
/// </summary>
internal static class CelebaLists
{
    private const string FileColumn = "image_id";
    private static readonly char[] Separators = [' ', '\t', ','];

    /// <summary>Reads a map from each file name to the word after it.</summary>
    public static IReadOnlyDictionary<string, string> Words(string path)
    {
        var words = new Dictionary<string, string>();
        foreach (var (fields, place) in Fields(path))
        {
            if (fields[0] == FileColumn) continue;
            if (fields.Length != 2) throw new DataFileException(place, $"should be a file name and one word");
            words[fields[0]] = fields[1];
        }
        return words;
    }

    /// <summary>
    /// Reads a map from each file name to 1 if its attribute is 1, and 0 if it is −1. The first line that does not start with
    /// a number names the attributes.
    /// </summary>
    public static IReadOnlyDictionary<string, int> Attribute(string path, string attribute)
    {
        var labels = new Dictionary<string, int>();
        string[]? names = null;
        var column = 0;
        foreach (var (fields, place) in Fields(path))
        {
            if (names is null && int.TryParse(fields[0], out _)) continue;
            if (names is null)
            {
                names = fields[0] == FileColumn ? fields[1..] : fields;
                column = Column(names, attribute, path);
                continue;
            }
            if (fields.Length != names.Length + 1 || fields[column + 1] is not ("1" or "-1"))
                throw new DataFileException(place, $"should be a file name and {names.Length} times 1 or -1");
            labels[fields[0]] = fields[column + 1] == "1" ? 1 : 0;
        }
        return labels.Count > 0 ? labels : throw new DataFileException(path, $"names no images");
    }

    private static IEnumerable<(string[] Fields, string Place)> Fields(string path)
    {
        var line = 0;
        foreach (var text in DataFile.Lines(path))
        {
            line++;
            var fields = text.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length > 0) yield return (fields, $"{path}:{line}");
        }
    }

    private static int Column(string[] names, string attribute, string path)
    {
        var column = Array.IndexOf(names, attribute);
        return column >= 0
            ? column
            : throw new DataFileException(
                path, $"has no attribute '{Printable.Quote(attribute)}', but {Printable.Quote(string.Join(", ", names))}");
    }
}
