using FsCheck;
using FsCheck.Fluent;

namespace FedActors.Hocon.Tests.SecondOpinion;

/// <summary>
/// Documents in the subset of HOCON that both readers know. Each key always has the same kinds of values, since Akka's
/// reader cannot merge all kinds: strings, lists, objects or strings, copies of an object.
/// </summary>
internal static class Documents
{
    private const int Depth = 2;

    private static readonly Gen<string> TextKeys = Gen.Elements(
        "a", "b", "c-d", "_e", "two words", "3", "true", "including", "\"quoted\"", "\"x.y\"", "\"{\\n\\u00e9\"", "\"\"");

    private static readonly Gen<string> ListKeys = Gen.Elements("list", "\"items\"");
    private static readonly Gen<string> TreeKeys = Gen.Elements("t", "u", "\"t.u\"");
    private static readonly Gen<string> CopyKeys = Gen.Elements("copy", "copy2");

    /// <summary>Valid documents that end with a line break.</summary>
    public static Gen<string> All =>
        from constants in Constants
        from settings in Values.Some(Fields(Depth, canRefer: true), 0, 8)
        from others in Constants
        from overriding in Gen.SubListOf(others)
        from order in Gen.Shuffle(constants.Concat(settings).Concat(overriding))
        from isBraced in Gen.Elements(true, false)
        let text = string.Concat(order)
        select isBraced ? $"{{{text}}}\n" : $"# no braces\n{text}\n";

    /// <summary>A setting with its terminator.</summary>
    public static Gen<string> Fields(int depth, bool canRefer)
    {
        var kinds = new List<Gen<string>>
        {
            Assigned(TextKeys, Values.Texts(canRefer)),
            Assigned(TextKeys, Values.Texts(canRefer)),
            Assigned(TreeKeys, Scalars.All),
        };
        if (canRefer)
            kinds.Add(Assigned(CopyKeys, Values.References("tree", "same")));
        if (depth > 0)
        {
            kinds.Add(Assigned(ListKeys, Values.Lists(depth - 1, canRefer)));
            kinds.Add(Assigned(TreeKeys, Values.Objects(depth - 1, canRefer)));
            kinds.Add(Bare(Values.Braced(depth - 1, canRefer)));
        }
        return Gen.OneOf(kinds);
    }

    // Constants that settings refer to: always defined and never null, whatever else the document says. They refer to each other
    // only in one direction, since Akka's reader has no look-back to break a cycle.
    private static Gen<string[]> Constants => Gen.CollectToArray(
        new (string Key, Gen<string> Values)[]
        {
            ("word", Scalars.Solid),
            ("number", Scalars.Solid),
            ("far", Values.References("word")),
            ("further", Values.Join(Scalars.Solid, Values.References("far"))),
            ("list", Values.Lists(1, canRefer: false)),
            ("more", Values.Join(Values.Lists(1, canRefer: false), Values.References("list"))),
            ("tree", Values.Objects(1, canRefer: false)),
            ("tree.x", Scalars.Solid),
            ("same", Values.References("tree")),
        },
        constant => Constant(constant.Key, constant.Values));

    private static Gen<string> Constant(string key, Gen<string> values) =>
        from value in values
        from isNested in Gen.Elements(true, false)
        from assignment in Layout.Assignment
        from end in isNested ? Layout.LineEnd : Layout.FieldEnd
        select isNested ? $"base {{ {key}{assignment}{value} }}{end}" : $"base.{key}{assignment}{value}{end}";

    private static Gen<string> Assigned(Gen<string> keys, Gen<string> values) =>
        from path in Values.Some(TreeKeys, 0, 2)
        from key in keys
        from assignment in Layout.Assignment
        from value in values
        from end in Layout.FieldEnd
        select $"{string.Join('.', path.Append(key))}{assignment}{value}{end}";

    private static Gen<string> Bare(Gen<string> objects) =>
        from path in Values.Some(TreeKeys, 1, 3)
        from space in Layout.BeforeBrace
        from value in objects
        from end in Layout.LineEnd
        select $"{string.Join('.', path)}{space}{value}{end}";
}
