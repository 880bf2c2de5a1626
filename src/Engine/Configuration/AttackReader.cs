using FedActors.Attacks;
using FedActors.Attacks.Labels;
using FedActors.Attacks.Malformed;
using FedActors.Attacks.Scaling;
using FedActors.Hocon.Binding;

namespace FedActors.Engine.Configuration;

/// <summary><c>attacks { flippers { fraction = 0.2, does = [label-flip, boost { factor = 5 }] } }</c>, or one group under <c>attack</c>.</summary>
internal static class AttackReader
{
    private static readonly string[] Names = ["label-flip", "boost", "wrong-length"];

    public static IReadOnlyList<AttackGroup> Read(Section root, ExperimentPlaces places)
    {
        if (root.Has("attack") && root.Has("attacks"))
            throw root.Error("attack", "give either one group under 'attack' or named groups under 'attacks', not both");
        return root.Has("attack")
            ? [Group("attack", root.Child("attack"), places)]
            : [.. root.Children("attacks").Select(child => Group(child.Name, child.Section, places))];
    }

    private static AttackGroup Group(string name, Section group, ExperimentPlaces places)
    {
        places.Note($"attacks.{name}", group.Path);
        var fallback = new AttackGroup();
        return new AttackGroup
        {
            Name = name,
            Fraction = group.OptionalDouble("fraction"),
            Count = group.OptionalInt("count"),
            Clients = group.Has("clients") ? group.Ints("clients") : null,
            From = group.Int("from", fallback.From),
            Until = group.OptionalInt("until"),
            Probability = group.Double("probability", fallback.Probability),
            Layer = group.OptionalText("layer"),
            Attacks = [.. group.VariantList("does").Select(variant => Attack(group, variant))],
        };
    }

    private static AttackOptions Attack(Section group, Variant variant) => variant.Name switch
    {
        "label-flip" => Flip(variant.Section),
        "boost" => new Boost { Factor = variant.Section.Double("factor", new Boost().Factor) },
        "wrong-length" => new WrongLength { Length = variant.Section.Int("length", new WrongLength().Length) },
        _ => throw group.UnknownVariant(variant, Names),
    };

    private static LabelFlip Flip(Section settings)
    {
        var fallback = new LabelFlip();
        return new LabelFlip
        {
            To = settings.Word<FlipTo>(
                "to",
                fallback.To,
                ("random-other", FlipTo.RandomOther),
                ("random-any", FlipTo.RandomAny),
                ("next", FlipTo.Next),
                ("complement", FlipTo.Complement),
                ("permuted", FlipTo.Permuted)),
            Offset = settings.Int("offset", fallback.Offset),
            Share = settings.Double("share", fallback.Share),
        };
    }
}
