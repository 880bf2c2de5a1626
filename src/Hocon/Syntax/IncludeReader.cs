using FedActors.Hocon.Nodes;
using FedActors.Hocon.Scanning;

namespace FedActors.Hocon.Syntax;

/// <summary>Reads <c>include "file"</c>, <c>include file("file")</c> and <c>include required(…)</c>.</summary>
internal sealed class IncludeReader(HoconOptions options)
{
    private const string Keyword = "include";
    private const int MostIncludes = 1000, MostLevels = 32, MostCharacters = 16 << 20;

    private readonly List<string> _open = [];
    private int _count;
    private long _characters;

    /// <summary>Whether a field starts here with the reserved word.</summary>
    public static bool IsNext(Scanner scanner) =>
        scanner.At(Keyword)
        && (Characters.IsSpace(scanner.Peek(Keyword.Length)) || scanner.Peek(Keyword.Length) is '"' or '=' or ':' or '+' or '{');

    /// <summary>Parses a text and the files it includes.</summary>
    public ObjectNode Parse(Scanner scanner, string[]? path, int depth)
    {
        _open.Add(scanner.Source);
        var document = new DocumentParser(scanner, options, this, path, depth).ParseDocument();
        _open.RemoveAt(_open.Count - 1);
        return document;
    }

    /// <summary>Adds the included file's settings on top of those of the object that includes it.</summary>
    public void Read(Scanner scanner, ObjectNode into, string[]? path, int depth)
    {
        var origin = scanner.Here;
        scanner.Advance(Keyword.Length);
        scanner.SkipBlank();
        var isRequired = Opens(scanner, "required(");
        var isFile = Opens(scanner, "file(");
        if (scanner.Current != '"')
            throw scanner.Error("include must be followed by a file's name in quotes, file(\"…\") or required(…), "
                + $"found {scanner.Found()} (as a key, \"include\" must be in quotes)");
        var name = StringScanner.ReadQuoted(scanner);
        Close(scanner, isFile);
        Close(scanner, isRequired);
        var files = Find(scanner.Source, name, origin);
        if (isRequired && files.Count == 0)
            throw new HoconException(origin, null, $"the included file \"{name}\" does not exist");
        foreach (var file in files)
            into.Merge(ParseIncluded(file, path, depth, origin));
    }

    private ObjectNode ParseIncluded(IncludedFile file, string[]? path, int depth, Origin origin)
    {
        if (_open.Contains(file.Source))
            throw new HoconException(origin, null, $"the file includes itself: {string.Join(" → ", [.. _open, file.Source])}");
        if (_open.Count > MostLevels)
            throw new HoconException(origin, null, $"files include each other deeper than {MostLevels} levels");
        if (++_count > MostIncludes)
            throw new HoconException(origin, null, $"more than {MostIncludes} files are included");
        _characters += file.Text.Length;
        if (_characters > MostCharacters)
            throw new HoconException(origin, null, $"the included files have more than {MostCharacters} characters together");
        return Parse(new Scanner(file.Text, file.Source, isForeign: file.IsForeign), path, depth);
    }

    /// <summary>
    /// The file with that name; for a name without an extension also those with .json and .conf, the latter on top.
    /// </summary>
    private List<IncludedFile> Find(string includer, string name, Origin origin)
    {
        if (options.Include is null)
            throw new HoconException(origin, null, $"\"{name}\" cannot be included here");
        var path = Path.Combine(Path.GetDirectoryName(includer) ?? "", name);
        string[] paths = Path.HasExtension(name) ? [path] : [path, path + ".json", path + ".conf"];
        try
        {
            return [.. paths.Select(options.Include).OfType<IncludedFile>()];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new HoconException(origin, null, $"the included file \"{name}\" cannot be read: {e.Message}");
        }
    }

    private static bool Opens(Scanner scanner, string word)
    {
        if (!scanner.At(word))
            return false;
        scanner.Advance(word.Length);
        scanner.SkipBlank();
        return true;
    }

    private static void Close(Scanner scanner, bool isOpen)
    {
        if (!isOpen)
            return;
        scanner.SkipBlank();
        if (scanner.Current != ')')
            throw scanner.Error($"expected ')', found {scanner.Found()}");
        scanner.Advance();
    }
}
