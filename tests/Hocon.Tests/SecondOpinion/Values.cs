using FsCheck;
using FsCheck.Fluent;

namespace FedActors.Hocon.Tests.SecondOpinion;

/// <summary>Values of every kind, nested up to a maximum depth, with or without references to the document's constants.</summary>
internal static class Values
{
    /// <summary>Between <paramref name="least"/> and <paramref name="most"/> values of a kind.</summary>
    public static Gen<IEnumerable<T>> Some<T>(Gen<T> one, int least, int most) =>
        Gen.Choose(least, most).SelectMany(count => one.ListOf(count)).Select(list => list.AsEnumerable());

    public static Gen<string> Texts(bool canRefer)
    {
        if (!canRefer)
            return Scalars.All;
        var reference = References("word", "number", "far", "further", "tree.x");
        return Gen.OneOf(Scalars.All, reference, Join(Scalars.Solid, Gen.OneOf(reference, Gen.Constant("\"  \""))));
    }

    public static Gen<string> Lists(int depth, bool canRefer)
    {
        var written = Written(Items(depth, canRefer));
        var joined = canRefer ? Gen.OneOf(References("list", "more"), written) : written;
        return Gen.OneOf(written, joined, Join(written, joined));
    }

    public static Gen<string> Objects(int depth, bool canRefer)
    {
        var braced = Braced(depth, canRefer);
        return Gen.OneOf(braced, braced, Join(braced, braced));
    }

    public static Gen<string> Braced(int depth, bool canRefer) =>
        from space in Gen.Elements("", " ", "\n", " # inside\n")
        from fields in Some(Documents.Fields(depth, canRefer), 0, 3)
        select $"{{{space}{string.Concat(fields)}}}";

    /// <summary>Three adjacent values.</summary>
    public static Gen<string> Join(Gen<string> outer, Gen<string> inner) =>
        from first in outer
        from joint in Layout.Joint
        from middle in inner
        from secondJoint in Layout.Joint
        from last in outer
        select $"{first}{joint}{middle}{secondJoint}{last}";

    public static Gen<string> References(params string[] names) =>
        Gen.Elements(names).Select(name => $"${{base.{name}}}");

    private static Gen<string> Written(Gen<string> values)
    {
        var items = from item in values from end in Layout.ItemEnd select (item, end);
        return from start in Layout.ListStart
               from list in Some(items, 0, 3)
               from end in Layout.ListEnd
               let written = string.Concat(list.SkipLast(1).Select(pair => pair.item + pair.end))
               select list.Any() ? $"[{start}{written}{list.Last().item}{end}]" : "[]";
    }

    private static Gen<string> Items(int depth, bool canRefer)
    {
        var values = new List<Gen<string>> { Texts(canRefer), Texts(canRefer) };
        if (canRefer)
            values.Add(References("tree", "same"));
        if (depth > 0)
        {
            values.Add(Lists(depth - 1, canRefer));
            values.Add(Objects(depth - 1, canRefer));
        }
        return Gen.OneOf(values);
    }
}
