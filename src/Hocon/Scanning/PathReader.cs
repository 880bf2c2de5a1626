using System.Text;

namespace FedActors.Hocon.Scanning;

/// <summary>Reads paths: keys separated by periods, each a run of quoted and unquoted text.</summary>
internal static class PathReader
{
    /// <summary>Parses a text that is a single path.</summary>
    public static string[] Parse(string path, Origin origin)
    {
        var scanner = new Scanner(path, $"{origin.Source}: path {path}", hasLines: false);
        var keys = Read(scanner);
        return scanner.AtEnd ? keys : throw scanner.Error($"{scanner.Found()} must be in quotes to be part of a key");
    }

    /// <summary>Reads keys up to the first character that cannot be part of a path.</summary>
    public static string[] Read(Scanner scanner)
    {
        var keys = new List<string>();
        do
        {
            if (keys.Count > 0)
                scanner.Advance();
            keys.Add(ReadKey(scanner, keys.Count == 0));
        }
        while (scanner.Current == '.');
        return [.. keys];
    }

    private static string ReadKey(Scanner scanner, bool isFirst)
    {
        var key = new StringBuilder();
        var isEmpty = true;
        if (isFirst)
            scanner.SkipSpaces();
        while (true)
        {
            var start = scanner.Position;
            scanner.SkipSpaces();
            var space = scanner.From(start);
            var isQuoted = scanner.Current == '"';
            var piece = isQuoted ? StringScanner.ReadQuoted(scanner) : StringScanner.ReadUnquoted(scanner, endsAtPeriod: true);
            if (!isQuoted && piece.Length == 0)
            {
                // Blank space before a period is part of the key; before the separator it is not.
                if (scanner.Current == '.' && space.Length > 0)
                    key.Append(space);
                return !isEmpty ? key.ToString() : throw Missing(scanner);
            }
            key.Append(space).Append(piece);
            isEmpty = false;
        }
    }

    private static HoconException Missing(Scanner scanner) =>
        scanner.Error($"expected a key, found {scanner.Found()}"
            + (scanner.Current == '.' ? " (an empty key is written \"\")" : ""));
}
