using FedActors.Attacks.Backdoors;
using FedActors.Attacks.Labels;
using FedActors.Attacks.Noise;
using FedActors.Hocon.Binding;

namespace FedActors.Engine.Configuration;

/// <summary>Attacks on the data that hostile clients train on.</summary>
internal static class DataAttackReader
{
    public static LabelFlip LabelFlip(Section settings)
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

    /// <summary><c>pairs = ["3 -> 8", "8 -> 3"]</c></summary>
    public static MultiLabelFlip MultiLabelFlip(Section settings) => new()
    {
        Pairs = [.. settings.Texts("pairs", []).Select(text => Pair(settings, text))],
    };

    public static FeatureNoise FeatureNoise(Section settings) =>
        new() { Deviation = settings.Double("deviation", new FeatureNoise().Deviation) };

    public static Backdoor Backdoor(Section settings)
    {
        var fallback = new Backdoor();
        return new Backdoor
        {
            Trigger = Trigger(settings, settings.Variant("trigger", "patch")),
            Target = settings.Int("target", fallback.Target),
            Share = settings.Double("share", fallback.Share),
        };
    }

    private static Trigger Trigger(Section settings, Variant variant)
    {
        var (name, mark) = variant;
        return name switch
        {
            "patch" => new PixelPatch
            {
                Size = mark.Int("size", new PixelPatch().Size),
                Margin = mark.Int("margin", new PixelPatch().Margin),
                Value = (float)mark.Double("value", new PixelPatch().Value),
            },
            "features" => new FeatureValues
            {
                Indices = mark.Ints("indices", new FeatureValues().Indices),
                Value = (float)mark.Double("value", new FeatureValues().Value),
            },
            "blended" => new Blended
            {
                Alpha = mark.Double("alpha", new Blended().Alpha),
                Pattern = mark.Int("pattern", new Blended().Pattern),
            },
            _ => throw settings.UnknownVariant(variant, ["patch", "features", "blended"]),
        };
    }

    private static LabelPair Pair(Section settings, string text) =>
        text.Split("->", StringSplitOptions.TrimEntries) is [var from, var to]
        && int.TryParse(from, out var old)
        && int.TryParse(to, out var fresh)
            ? new LabelPair(old, fresh)
            : throw settings.Error("pairs", $"must be written \"3 -> 8\", found \"{text}\"");
}
