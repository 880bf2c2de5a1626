using FedActors.Hocon.Nodes;
using FedActors.Hocon.Scanning;

namespace FedActors.Hocon.Syntax;

/// <content>Values: adjacent pieces, and lists.</content>
internal sealed partial class DocumentParser
{
    private Node ParseValue()
    {
        var pieces = new List<Node>();
        while (true)
        {
            var start = scanner.Position;
            var here = scanner.Here;
            scanner.SkipSpaces();
            if (scanner.AtEnd || scanner.AtComment || scanner.Current is '\n' or ',' or '}' or ']')
                break;
            if (pieces.Count > 0 && scanner.Position > start)
                pieces.Add(Pieces.Space(here, scanner.From(start)));
            pieces.Add(ParsePiece());
        }
        return pieces.Count > 0
            ? Pieces.Join(pieces, options.TaggedObjects)
            : throw scanner.Error($"expected a value, found {scanner.Found()}");
    }

    private Node ParsePiece()
    {
        var origin = scanner.Here;
        switch (scanner.Current)
        {
            case '{':
                return ParseObject();
            case '[':
                return ParseArray();
            case '"':
                return new ValueNode(new HoconString(origin, StringScanner.ReadQuoted(scanner)));
            case '$':
                return SubstitutionReader.Read(scanner, _prefix);
        }
        var word = StringScanner.ReadUnquoted(scanner);
        return word.Length > 0
            ? Pieces.Word(origin, word)
            : throw scanner.Error($"{scanner.Found()} must be in quotes to be part of a string"
                + (scanner.Current is '=' or ':' ? "; is a comma or a line break missing?" : ""));
    }

    private ArrayNode ParseArray()
    {
        var opened = scanner.Here;
        var items = new List<Node>();
        var outer = _path;
        _path = null;
        Descend(1, opened);
        scanner.Advance();
        for (scanner.SkipBlank(); !AtClose(']', opened); SkipSeparator(']', opened))
            items.Add(ParseValue());
        scanner.Advance();
        _depth--;
        _path = outer;
        return new ArrayNode(opened, items);
    }
}
