using FedActors.Hocon;
using FedActors.Settings;
using FedActors.Training.Layers;
using FedActors.Training.Modules;

namespace FedActors;

/// <summary>A residual block: the output of the layers, plus the input itself or the output of a shortcut.</summary>
public sealed record ResidualOptions : LayerOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<LayerOptions> Described { get; } =
        Describe("residual",
            "The sum of a chain of layers and of its input, or of what `shortcut` makes of that.", new ResidualOptions())
            .Custom(LayerList.Look("layers", "the layers of the block"),
                (o, section, reading, path) => o with { Layers = LayerList.Read(section, "layers", reading, path) },
                o => LayerList.Write(o.Layers), o => LayerList.Check(o.Layers))
            .Custom(LayerList.Look("shortcut", "the layers around it; without any, the input itself"),
                (o, section, reading, path) => o with
                {
                    Shortcut = LayerList.Read(section, "shortcut", reading, $"{path}.shortcut"),
                },
                o => LayerList.Write(o.Shortcut), o => LayerList.Check(o.Shortcut, "shortcut."))
            // Only written where it says something, so that the ids of old experiments stay.
            .Custom(
                new SettingLook("drop", SettingKind.Number,
                    "stochastic depth: in training, the probability that a sample skips the layers (arXiv 1603.09382)")
                {
                    Bounds = Bounds.BelowOne,
                    Default = "0",
                },
                (o, section, _, _) => o with { Drop = section.Double("drop", o.Drop) },
                o => o.Drop == 0 ? null : HoconText.Of(o.Drop), o => CheckDrop(o.Drop))
            .Done();

    /// <inheritdoc/>
    public override Kind<LayerOptions> Descriptor => Described;

    /// <summary>The layers of the block.</summary>
    public IReadOnlyList<LayerOptions> Layers { get; init; } = [];

    /// <summary>The layers of the shortcut; if empty, the input is added unchanged.</summary>
    public IReadOnlyList<LayerOptions> Shortcut { get; init; } = [];

    /// <summary>
    /// Stochastic depth (Huang et al., arXiv 1603.09382): in training, the probability that a sample goes through the shortcut
    /// alone; what the layers give is otherwise scaled by 1/(1 − drop).
    /// </summary>
    public double Drop { get; init; }

    private static IEnumerable<Problem> CheckDrop(double drop) =>
        Bounds.BelowOne.Allow(drop) ? [] : [new Problem("drop", $"is {drop}, must be {Bounds.BelowOne}")];

    /// <inheritdoc/>
    protected internal override Module Build(string name, SampleShape input)
    {
        if (Drop is not (>= 0 and < 1))
            throw new ShapeException(name, $"drop is {Drop}, but it must be at least 0 and below 1");
        if (Layers.Count == 0) throw new ShapeException(name, "a residual block needs at least one layer");
        if (Layers.Any(layer => layer.Name == "shortcut"))
            throw new ShapeException(name, "'shortcut' is reserved for the layers of the shortcut");
        var body = ChainBuilder.Build(Layers, input, $"{name}.");
        var shortcut = ChainBuilder.Build(Shortcut, input, $"{name}.shortcut.");
        var around = shortcut.Count == 0 ? input : shortcut[^1].Output;
        if (body[^1].Output != around)
            throw new ShapeException(
                name, $"its layers give {body[^1].Output}, but its shortcut gives {around}: they cannot be added");
        return new ResidualModule(name, input, body, shortcut, Drop);
    }
}
