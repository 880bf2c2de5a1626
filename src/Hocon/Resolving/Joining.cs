using FedActors.Hocon.Nodes;
using FedActors.Hocon.Syntax;

namespace FedActors.Hocon.Resolving;

/// <summary>Joins adjacent values whose substitutions are resolved: strings, lists or objects.</summary>
internal static class Joining
{
    /// <summary>The joined value, or null if none of its pieces is defined.</summary>
    public static HoconValue? Join(JoinNode node, HoconValue?[] values, bool taggedObjects)
    {
        var defined = Enumerable.Range(0, values.Length)
            .Where(i => values[i] is not null && node.Pieces[i] is not ValueNode { IsSpace: true })
            .Select(i => (Value: values[i]!, node.Pieces[i].Origin))
            .ToList();
        if (defined.Count == 0)
            return null;
        if (defined.All(piece => piece.Value.PlainText is not null))
            return JoinTexts(node, values, defined[0].Value);
        var mayBeTagged = taggedObjects && defined.Skip(1).All(piece => piece.Value is HoconObject);
        if (mayBeTagged && node.Pieces[0] is ValueNode { IsWord: true } word)
            return Tag(word, MergeObjects(defined[1..]));
        return defined.Any(piece => piece.Value is HoconArray) ? JoinLists(defined) : MergeObjects(defined);
    }

    private static HoconValue JoinTexts(JoinNode node, HoconValue?[] values, HoconValue first)
    {
        var texts = values.OfType<HoconValue>().ToList();
        if (texts.Count == 1) return first;
        var origin = node.Origin with { IsForeign = texts.Any(text => text.Origin.IsForeign) };
        return new HoconString(origin, string.Concat(texts.Select(text => text.PlainText)));
    }

    private static HoconArray JoinLists(List<(HoconValue Value, Origin Origin)> pieces)
    {
        var items = new List<HoconValue>();
        foreach (var (value, _) in pieces)
            items.AddRange((value as HoconArray ?? (value as HoconObject)?.AsArray())?.Items ?? throw Mixture(pieces));
        return new HoconArray(pieces[0].Value.Origin, items);
    }

    private static HoconObject MergeObjects(List<(HoconValue Value, Origin Origin)> pieces)
    {
        HoconObject? merged = null;
        foreach (var (value, _) in pieces)
        {
            var fields = value as HoconObject ?? throw Mixture(pieces);
            merged = merged is null ? fields : merged.Merge(fields);
        }
        return merged!;
    }

    private static HoconObject Tag(ValueNode word, HoconObject inner)
    {
        var name = word.Value.PlainText!;
        return new HoconObject(word.Origin, new() { [name] = HoconObject.Empty(word.Origin).Merge(inner) }, name);
    }

    private static HoconException Mixture(List<(HoconValue Value, Origin Origin)> pieces)
    {
        var first = ShapeOf(pieces[0].Value);
        var other = pieces.First(piece => ShapeOf(piece.Value) != first);
        return Pieces.Mixture(other.Origin, first, ShapeOf(other.Value));
    }

    private static Shape ShapeOf(HoconValue value) => value switch
    {
        HoconObject => Shape.Object,
        HoconArray => Shape.List,
        _ => Shape.Text,
    };
}
