using FedActors.Training.Data.Files;

namespace FedActors.Training.Data.Images;

/// <summary>CelebA's text files: a file name and words on each line.</summary>
internal static class CelebaLists
{
    private static readonly char[] Blanks = [' ', '\t'];

    /// <summary>File name → the word after it.</summary>
    public static IReadOnlyDictionary<string, string> Words(string path)
    {
        var words = new Dictionary<string, string>();
        foreach (var line in DataFile.Lines(path))
        {
            var fields = line.Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length == 2) words[fields[0]] = fields[1];
            else if (fields.Length > 0) throw new DataException($"{path}: '{line}' should be a file name and one word");
        }
        return words;
    }

    /// <summary>File name → 1 where the attribute is 1, 0 where it is −1. The first line counts images, the second names attributes.</summary>
    public static IReadOnlyDictionary<string, int> Attribute(string path, string attribute)
    {
        var labels = new Dictionary<string, int>();
        var (line, column, names) = (0, -1, Array.Empty<string>());
        foreach (var text in DataFile.Lines(path))
        {
            line++;
            var fields = text.Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
            if (line == 2) column = Column(names = fields, attribute, path);
            if (line <= 2 || fields.Length == 0) continue;
            if (fields.Length != names.Length + 1 || fields[column + 1] is not ("1" or "-1"))
                throw new DataException($"{path}:{line}: should be a file name and {names.Length} times 1 or -1");
            labels[fields[0]] = fields[column + 1] == "1" ? 1 : 0;
        }
        return labels.Count > 0 ? labels : throw new DataException($"{path}: names no images");
    }

    private static int Column(string[] names, string attribute, string path)
    {
        var column = Array.IndexOf(names, attribute);
        return column >= 0 ? column : throw new DataException($"{path}: has no attribute '{attribute}', but {string.Join(", ", names)}");
    }
}
