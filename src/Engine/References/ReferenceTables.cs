using System.Text;
using FedActors.Engine.Experiments;
using FedActors.Settings;

namespace FedActors.Engine.References;

/// <summary>The reference as a page of Markdown with a table for each kind.</summary>
internal static class ReferenceTables
{
    private static readonly (string Title, string Usage, Type Family)[] Families =
    [
        ("Data sets", "data { set = NAME, … }", typeof(IDataSource)),
        ("Partitions", "data { partition = NAME { … } }", typeof(PartitionOptions)),
        ("Models", "model = NAME { … }", typeof(ModelOptions)),
        ("Layers", "model = network { layers = [NAME { … }, …] }", typeof(LayerOptions)),
        ("Optimisers", "training { optimiser = NAME { … } }", typeof(OptimiserOptions)),
        ("Methods of training", "training { method = NAME { … } }", typeof(MethodOptions)),
        ("Modes of participation", "participation { mode = NAME { … } }", typeof(ModeOptions)),
        ("Staleness", "participation { mode = semi-async { staleness = NAME { … } } }", typeof(StalenessOptions)),
        ("Optimisers of the server", "server { optimiser = NAME { … } }", typeof(ServerOptimiserOptions)),
        ("Clocks", "clock = NAME { … }", typeof(ClockOptions)),
        ("Attacks", "attacks { group { does = [NAME { … }, …] } }", typeof(AttackOptions)),
        ("Triggers of backdoors", "backdoor { trigger = NAME { … } }", typeof(Trigger)),
        ("Rules", "rule = NAME { … }", typeof(RuleOptions)),
        ("Stages before a rule", "prepare = [NAME { … }, …]", typeof(PrepareOptions)),
    ];

    /// <summary>The page for a catalogue.</summary>
    public static string Of(Catalogue catalogue)
    {
        var text = new StringBuilder(
            """
            # Reference

            Every setting of an experiment, and everything that can be named in one. `fedactors reference` writes this page, and
            [hocon/reference.conf](../hocon/reference.conf), from the descriptions beside the code; with `--plugin My.dll` it has
            what that adds as well.

            ## An experiment


            """);
        WriteTable(text, ExperimentSettings.Described.Settings, "");
        foreach (var (title, usage, family) in Families) Write(text, title, usage, catalogue.Of(family));
        return text.ToString().TrimEnd() + "\n";
    }

    private static void Write(StringBuilder text, string title, string usage, IReadOnlyList<Kind> kinds)
    {
        text.Append($"## {title}\n\n`{usage}`\n\n");
        foreach (var group in kinds.GroupBy(kind => kind.Group))
        {
            if (group.Key.Length > 0) text.Append($"**{group.Key}**\n\n");
            foreach (var kind in group) Write(text, kind);
        }
        var shared = kinds is [var any, ..] ? any.SharedSettings : [];
        if (shared.Count == 0) return;
        text.Append("Each of them also takes\n\n");
        WriteTable(text, shared, "");
    }

    private static void Write(StringBuilder text, Kind kind)
    {
        text.Append($"### `{kind.Name}`\n\n{kind.Summary}\n\n");
        string[] facts =
        [
            .. kind.Aliases.Count > 0 ? [$"Also called {string.Join(", ", kind.Aliases.Select(alias => $"`{alias}`"))}."] : None,
            .. kind.Needs.Length > 0 ? [$"Needs: {kind.Needs}."] : None,
            .. kind.Citation.Length > 0 ? [$"*{kind.Citation}*"] : None,
        ];
        if (facts.Length > 0) text.Append($"{string.Join(" ", facts)}\n\n");
        if (kind.OwnSettings.Count > 0) WriteTable(text, kind.OwnSettings, "");
    }

    private static void WriteTable(StringBuilder text, IReadOnlyList<Setting> settings, string above)
    {
        text.Append("| setting | default | value | meaning |\n|---|---|---|---|\n");
        WriteRows(text, settings, above);
        text.Append('\n');
    }

    private static void WriteRows(StringBuilder text, IReadOnlyList<Setting> settings, string above)
    {
        foreach (var setting in settings)
        {
            var initial = setting.Default.Length == 0 ? "–" : $"`{setting.Default}`";
            var value = Cell(ReferenceText.Value(setting));
            text.Append($"| `{above}{setting.Key}` | {initial} | {value} | {Cell(setting.Meaning)} |\n");
            WriteRows(text, setting.Inner, $"{above}{setting.Key}.{(setting.Kind == SettingKind.Named ? "NAME." : "")}");
        }
    }

    private static readonly string[] None = [];

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
