using FedActors.Hocon.Nodes;
using FedActors.Hocon.Scanning;

namespace FedActors.Hocon.Syntax;

/// <summary>Parses one text into nodes. The depth is limited, so that no text can overflow the stack.</summary>
/// <param name="scanner">The text.</param>
/// <param name="options">What is allowed.</param>
/// <param name="includes">Reads included files.</param>
/// <param name="path">The path at which the text is included; null inside a list, where nothing has a path.</param>
/// <param name="depth">The depth of that path.</param>
internal sealed partial class DocumentParser(
    Scanner scanner, HoconOptions options, IncludeReader includes, string[]? path, int depth)
{
    private readonly string[]? _prefix = path;
    // The path of the object being read; null inside a list, where nothing has a path.
    private string[]? _path = path;
    private int _depth = depth;

    /// <summary>Parses the whole text: an object whose braces may be omitted.</summary>
    public ObjectNode ParseDocument()
    {
        scanner.SkipBlank();
        if (scanner.Current == '[')
            throw scanner.Error("a configuration must be an object, found a list");
        ObjectNode document;
        if (scanner.Current == '{')
            document = ParseObject();
        else
            ParseFields(document = new ObjectNode(scanner.Here), opened: null);
        scanner.SkipBlank();
        return scanner.AtEnd ? document : throw scanner.Error($"expected the end of the input, found {scanner.Found()}");
    }

    /// <summary>Parses a text that is a single setting <c>path=value</c>.</summary>
    public ObjectNode ParseSetting()
    {
        var document = new ObjectNode(scanner.Here);
        ParseField(document, isBraced: false);
        scanner.SkipBlank();
        return scanner.AtEnd
            ? document
            : throw scanner.Error($"expected one setting path=value, found {scanner.Found()} after it");
    }

    private ObjectNode ParseObject()
    {
        var opened = scanner.Here;
        var node = new ObjectNode(opened);
        scanner.Advance();
        ParseFields(node, opened);
        scanner.Advance();
        return node;
    }

    private void ParseFields(ObjectNode into, Origin? opened)
    {
        for (scanner.SkipBlank(); !AtClose('}', opened); SkipSeparator('}', opened))
            ParseField(into, isBraced: opened is not null);
    }

    private void ParseField(ObjectNode into, bool isBraced)
    {
        var origin = scanner.Here;
        if (IncludeReader.IsNext(scanner))
        {
            includes.Read(scanner, into, _path, _depth);
            return;
        }
        var key = PathReader.Read(scanner);
        scanner.SkipBlank();
        var isBareTag = options.TaggedObjects && isBraced && key.Length == 1 && into.Fields.Count == 0 && scanner.Current == '}';
        var outer = _path;
        _path = _path is null ? null : [.. _path, .. key];
        Descend(key.Length, origin);
        into.Put(key, isBareTag ? new ObjectNode(origin) : ParseSetting(key, origin), origin);
        _depth -= key.Length;
        _path = outer;
    }

    /// <summary>Parses what follows a key: an object, or a separator and a value.</summary>
    private Node ParseSetting(string[] key, Origin origin)
    {
        switch (scanner.Current)
        {
            case '{':
                return ParseValue();
            case ':' or '=':
                scanner.Advance();
                scanner.SkipBlank();
                return ParseValue();
            case '+' when scanner.Peek(1) == '=':
                scanner.Advance(2);
                scanner.SkipBlank();
                return Append(ParseValue(), origin);
            default:
                throw new HoconException(
                    origin, Quoting.Path(key), $"expected '=', ':' or '{{' after the key, found {scanner.Found()}");
        }
    }

    /// <summary><c>a += b</c> is <c>a = ${?a} [b]</c>.</summary>
    private JoinNode Append(Node value, Origin origin)
    {
        if (_path is null)
            throw new HoconException(origin, null, "+= cannot be used inside a list, where a key has no path");
        var earlier = new SubstitutionNode(origin, _path, [], optional: true);
        return new JoinNode(value.Origin, [earlier, new ArrayNode(value.Origin, [value])]) { IsAppend = true };
    }

    /// <summary>Whether the object or list ends here; <paramref name="opened"/> is null for a document without braces.</summary>
    private bool AtClose(char close, Origin? opened)
    {
        if (scanner.AtEnd)
            return opened is null ? true : throw Unclosed(close, opened);
        return opened is not null && scanner.Current == close;
    }

    /// <summary>Skips a comma, a line break or both, with any number of line breaks.</summary>
    private void SkipSeparator(char close, Origin? opened)
    {
        var hasLineEnd = scanner.SkipBlank();
        if (scanner.Current == ',')
        {
            scanner.Advance();
            scanner.SkipBlank();
        }
        else if (!hasLineEnd && !AtClose(close, opened))
            throw scanner.Error($"expected a comma or a line break after the value, found {scanner.Found()}");
    }

    private void Descend(int levels, Origin origin)
    {
        _depth += levels;
        if (_depth > options.MaxDepth)
            throw new HoconException(origin, null, $"nested deeper than {options.MaxDepth} levels");
    }

    private static HoconException Unclosed(char close, Origin opened) =>
        new(opened, null, $"the {(close == ']' ? "list" : "object")} that starts here has no closing '{close}'");
}
