using FedActors.Attacks;
using FedActors.Hocon.Binding;

namespace FedActors.Engine.Configuration;

/// <summary>
/// <c>attacks { flippers { fraction = 0.2, does = [label-flip, boost { factor = 5 }] } }</c>, or one group under <c>attack</c>.
/// </summary>
internal static class AttackReader
{
    public static IReadOnlyList<AttackGroup> Read(Section document, ExperimentPlaces places)
    {
        if (document.Has("attack") && document.Has("attacks"))
            throw document.Error("attack", "give either one group under 'attack' or named groups under 'attacks', not both");
        return document.Has("attack")
            ? [Group("attack", document.Child("attack"), places)]
            : [.. document.Children("attacks").Select(child => Group(child.Name, child.Section, places))];
    }

    private static AttackGroup Group(string name, Section group, ExperimentPlaces places)
    {
        places.Note($"attacks.{name}", group.Path);
        group.Renamed("layer", "tensor");
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
            Tensor = group.OptionalText("tensor"),
            Knows = group.Has("knows") ? Knows(group) : null,
            Attacks = [.. group.VariantList("does").Select(variant => Attack(group, variant))],
        };
    }

    private static Knowledge Knows(Section group) => group.Word<Knowledge>(
        "knows",
        null,
        ("nothing", Knowledge.Nothing),
        ("own-updates", Knowledge.OwnUpdates),
        ("honest-updates", Knowledge.HonestUpdates),
        ("rule", Knowledge.Rule));

    private static AttackOptions Attack(Section group, Variant variant) =>
        AttackKinds.Read(variant) ?? throw group.UnknownVariant(variant, [.. AttackKinds.Names]);
}
