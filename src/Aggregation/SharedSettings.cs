using System.Globalization;
using FedActors.Aggregation.Views;
using FedActors.Hocon;
using FedActors.Hocon.Binding;
using FedActors.Settings;

namespace FedActors.Aggregation;

/// <summary>The settings that every rule has.</summary>
internal static class SharedSettings
{
    private const string ViewKey = "view", PrepareKey = "prepare";

    private static readonly IReadOnlyList<(string Word, View Value)> Views =
        [("whole", View.Whole), ("tensors", View.Tensors), ("layers", View.Layers)];

    public static void AddTo<TRule>(KindBuilder<RuleOptions, TRule> rule) where TRule : RuleOptions => rule
        .Custom(
            new SettingLook(ViewKey, SettingKind.Word,
                "the parts of an update that are judged one by one: the whole vector, each tensor, each layer (its weight and "
                + "bias together), or a list [2, 2, …]: how many consecutive tensors belong to each part")
            {
                Words = [.. Views.Select(view => view.Word)],
                MayBeList = true,
            },
            (options, section, _, _) => options with { View = ReadView(section, options.View) },
            options => Written(options.View))
        .Word("clip", options => options.Clip, (options, clip) => options with { Clip = clip },
            "whether and when updates are clipped to the median of their norms: each part before the rule, the whole update "
            + "before it, or the aggregate",
            ("none", Clip.None), ("median", Clip.Median), ("median-whole", Clip.MedianWhole), ("median-after", Clip.MedianAfter))
        .Custom(
            new SettingLook(PrepareKey, SettingKind.Kinds,
                "what is done to the updates of a part before the rule sees them, in this order; a single stage may stand by "
                + "itself: cosden { amplify { kernel = 3 } }")
            {
                Family = typeof(PrepareOptions),
                MayStandAlone = true,
            },
            (options, section, reading, path) => options with { Prepare = ReadStages(section, reading, path) },
            options => HoconText.List(options.Prepare.Select(FedActors.Settings.Written.Kind)));

    private static View ReadView(Section rule, View fallback)
    {
        rule.RenamedWord(ViewKey, "blocks", "layers");
        if (rule.IsList(ViewKey)) return View.Partition([.. rule.Ints(ViewKey)]);
        var initial = Views.TakeWhile(view => view.Value != fallback).Count();
        return Views[rule.Word<int>(ViewKey, initial, [.. Views.Select((view, index) => (view.Word, index))])].Value;
    }

    private static string? Written(View view) => view is PartitionView { Sizes: var sizes }
        ? HoconText.List(sizes.Select(size => size.ToString(CultureInfo.InvariantCulture)))
        : Views.FirstOrDefault(each => each.Value == view).Word
            ?? throw new NotSupportedException($"no configuration has a word for {view}");

    private static IReadOnlyList<PrepareOptions> ReadStages(Section rule, Reading reading, string path)
    {
        // Directly in a rule, `clip` means the setting that every rule has, not the stage.
        var named = reading.Catalogue.Of<PrepareOptions>().Names.Where(name => name != "clip" && rule.Has(name)).ToList();
        if (named.Count == 0) return reading.ReadList<PrepareOptions>(rule, PrepareKey, $"{path}.{PrepareKey}");
        if (named.Count > 1 || rule.Has(PrepareKey))
            throw rule.Error(named[^1], "only a single stage can stand by itself; list several in order: prepare = [nnm, clip]");
        var stage = new Variant(named[0], rule.Child(named[0]));
        return [reading.Read<PrepareOptions>(rule, stage, $"{path}.{PrepareKey}.{stage.Name}")];
    }
}
