using FedActors.Hocon;
using FedActors.Hocon.Binding;

namespace FedActors.Settings.Tests;

/// <summary>A family of options with one kind of each sort of setting.</summary>
public abstract record Plant : IDescribed<Plant>
{
    public static Catalogue Catalogue { get; } = Catalogue.Empty.With(Tree.Described, Flower.Described);

    public abstract Kind<Plant>? Descriptor { get; }

    public string Label { get; init; } = "";

    /// <summary>What a text says at the key <c>plant</c>, and what is wrong with it.</summary>
    internal static (Plant? Plant, Reading Reading) Read(string text, int? updates = null)
    {
        var document = Section.Of(HoconParser.Parse($"plant = {text}", "p.conf", new HoconOptions { TaggedObjects = true }));
        var reading = new Reading(Catalogue)
        {
            Updates = updates,
            NotYetIn = new HashSet<string> { "plant" },
            NotYet = new Dictionary<string, string> { ["fern"] = "not yet: no ferns", ["spores"] = "not yet: no spores" },
        };
        var plant = reading.Try<Plant?>(null, () => reading.Read<Plant>(document, document.Variant("plant"), "plant"));
        reading.RefuseUnknown(document);
        return (plant, reading);
    }

    protected static KindBuilder<Plant, T> Describe<T>(string name, string summary, T defaults) where T : Plant =>
        new(name, summary, defaults, plant => plant.Text("label", o => o.Label, (o, v) => o with { Label = v }, "its label"));
}

public sealed record Tree : Plant
{
    public static Kind<Plant> Described { get; } = Describe("tree", "Tall.", new Tree())
        .Alias("shrub")
        .Count("rings", o => o.Rings, (o, v) => o with { Rings = v }, "its years")
        .Number("height", o => o.Height, (o, v) => o with { Height = v }, "in metres", Bounds.Positive)
        .OptionalInteger("nests", o => o.Nests, (o, v) => o with { Nests = v }, "who lives there", Bounds.Count)
        .Kinds("below", o => o.Below, (o, v) => o with { Below = v }, "what grows below it")
        .Done();

    public override Kind<Plant> Descriptor => Described;

    public int Rings { get; init; }

    public double Height { get; init; } = 3;

    public int? Nests { get; init; }

    public IReadOnlyList<Plant> Below { get; init; } = [];
}

public sealed record Flower : Plant
{
    public static Kind<Plant> Described { get; } = Describe("flower", "Pretty.", new Flower())
        .Renamed("color", "colour")
        .Word("colour", o => o.Colour, (o, v) => o with { Colour = v }, "of its leaves", ("red", 'r'), ("blue", 'b'))
        .Flag("fragrant", o => o.Fragrant, (o, v) => o with { Fragrant = v }, "whether one smells it")
        .Duration("blooms", o => o.Blooms, (o, v) => o with { Blooms = v }, "for how long")
        .Done();

    public override Kind<Plant> Descriptor => Described;

    public char Colour { get; init; } = 'r';

    public bool Fragrant { get; init; } = true;

    public TimeSpan Blooms { get; init; } = TimeSpan.FromHours(2);
}
