using FedActors.Hocon.Nodes;

namespace FedActors.Hocon.Syntax;

/// <summary>Joins adjacent values as far as possible before substitutions are known.</summary>
internal static class Pieces
{
    public static Node Join(List<Node> pieces, bool taggedObjects)
    {
        if (pieces is [ValueNode { IsWord: true } word])
            return Classify(word);
        if (pieces.Count == 1)
            return pieces[0];
        if (taggedObjects && pieces[0] is ValueNode { IsWord: true } tag && pieces.Skip(1).All(IsObjectOrSpace))
            return Tag(tag, MergeObjects(pieces.Skip(1)));
        RefuseMixture(pieces, taggedObjects);
        if (pieces.All(piece => piece is ValueNode))
            return JoinTexts(pieces);
        return pieces.All(IsObjectOrSpace) ? MergeObjects(pieces) : new JoinNode(pieces[0].Origin, pieces);
    }

    public static ValueNode Word(Origin origin, string text) => new(new HoconString(origin, text)) { IsWord = true };

    public static ValueNode Space(Origin origin, string text) => new(new HoconString(origin, text)) { IsSpace = true };

    /// <summary>The object that a word followed by an object stands for.</summary>
    private static ObjectNode Tag(ValueNode word, ObjectNode inner)
    {
        var name = word.Value.PlainText!;
        var outer = new ObjectNode(word.Origin, name);
        outer.Put([name], new ObjectNode(word.Origin), word.Origin);
        outer.Put([name], inner, word.Origin);
        return outer;
    }

    private static ValueNode Classify(ValueNode word)
    {
        var text = word.Value.PlainText!;
        return text switch
        {
            "true" => new ValueNode(new HoconBoolean(word.Origin, true)),
            "false" => new ValueNode(new HoconBoolean(word.Origin, false)),
            "null" => new ValueNode(new HoconNull(word.Origin)),
            _ when HoconNumber.IsNumber(text) => new ValueNode(new HoconNumber(word.Origin, text)),
            _ => word,
        };
    }

    private static bool IsObjectOrSpace(Node piece) => piece is ObjectNode or ValueNode { IsSpace: true };

    private static ObjectNode MergeObjects(IEnumerable<Node> pieces)
    {
        var objects = pieces.OfType<ObjectNode>().ToList();
        foreach (var over in objects.Skip(1))
            objects[0].Merge(over);
        return objects[0];
    }

    private static ValueNode JoinTexts(List<Node> pieces) =>
        new(new HoconString(pieces[0].Origin, string.Concat(pieces.Select(piece => ((ValueNode)piece).Value.PlainText))));

    private static void RefuseMixture(List<Node> pieces, bool taggedObjects)
    {
        // A word before a substitution and an object may turn out to be a tag.
        var isTagged = taggedObjects && pieces[0] is ValueNode { IsWord: true } && pieces.Any(piece => piece is SubstitutionNode);
        var known = pieces.Skip(isTagged ? 1 : 0).Where(piece => piece.Shape is not null).ToList();
        var other = known.FirstOrDefault(piece => piece.Shape != known[0].Shape);
        if (other is not null)
            throw Mixture(other.Origin, known[0].Shape!.Value, other.Shape!.Value);
    }

    public static HoconException Mixture(Origin origin, Shape first, Shape second) =>
        new(origin, null, $"{Name(second)} cannot be joined to {Name(first)}; is a comma or a line break missing?");

    private static string Name(Shape shape) => shape switch
    {
        Shape.Text => "a string",
        Shape.List => "a list",
        _ => "an object",
    };
}
