using System.Text;
using FedActors.Engine.Experiments;
using FedActors.Settings;

namespace FedActors.Engine.References;

/// <summary>
/// The reference configuration: every setting with its default and its meaning, and everything that can be named, as comments.
/// </summary>
internal sealed class ReferenceFile
{
    private const string Introduction =
        "Every setting of an experiment with its default, and everything that can be named in one. A file says only what it "
        + "wants different. Durations (60s, 2 minutes) and sizes (200kB, 1.5MiB) take units, shares may be written 20%; "
        + "`--set path=value` on the command line has the last word. Written by `fedactors reference`.";

    private const int Width = 122;

    private readonly StringBuilder _text = new();
    private readonly HashSet<Type> _told = [];
    private readonly Catalogue _catalogue;

    private ReferenceFile(Catalogue catalogue) => _catalogue = catalogue;

    /// <summary>The file for a catalogue.</summary>
    public static string Of(Catalogue catalogue)
    {
        var file = new ReferenceFile(catalogue);
        file.Comment(Introduction, "");
        foreach (var setting in ExperimentSettings.Described.Settings) file.Write(setting, "");
        return file._text.ToString();
    }

    private void Write(Setting setting, string indent)
    {
        Line();
        Comment(ReferenceText.Sentence(setting.Inner.Count > 0 ? setting.Meaning : ReferenceText.Of(setting)), indent);
        switch (setting.Kind)
        {
            case SettingKind.Section:
                Line($"{indent}{setting.Key} {{");
                foreach (var inner in setting.Inner) Write(inner, $"{indent}  ");
                Line($"{indent}}}");
                break;
            case SettingKind.Named:
                Named(setting, indent);
                break;
            case SettingKind.Kind:
                Kind(setting, indent);
                break;
            default:
                Line(setting.Default.Length > 0 ? $"{indent}{setting.Key} = {setting.Default}" : $"{indent}# {setting.Key} = …");
                break;
        }
    }

    /// <summary>A kind, after a list of all that can stand there; perhaps with the settings of the default beside it.</summary>
    private void Kind(Setting setting, string indent)
    {
        Family(setting.Family!, indent);
        Line($"{indent}{setting.Key} = {setting.Default}");
        if (!setting.SettingsStandBeside) return;
        var chosen = _catalogue.Of(setting.Family!).First(kind => kind.Name == setting.Default);
        foreach (var beside in chosen.OwnSettings)
            Line(beside.Default.Length > 0
                ? $"{indent}{beside.Key} = {beside.Default}"
                : $"{indent}# {beside.Key} = …");
    }

    private void Named(Setting setting, string indent)
    {
        Comment($"{setting.Key} {{", indent);
        Comment("NAME {", indent, "  ");
        foreach (var inner in setting.Inner) Explain(inner, indent, "    ");
        Comment("}", indent, "  ");
        Comment("}", indent);
        foreach (var inner in setting.Inner.Where(inner => inner.Family is not null)) Family(inner.Family!, indent);
        Line($"{indent}{setting.Key} = {setting.Default}");
    }

    /// <summary>Everything that a family has, once in the file.</summary>
    private void Family(Type family, string indent)
    {
        if (!_told.Add(family)) return;
        var kinds = _catalogue.Of(family);
        foreach (var group in kinds.GroupBy(kind => kind.Group))
        {
            Comment("", indent);
            if (group.Key.Length > 0) Comment($"{group.Key}:", indent);
            foreach (var kind in group) Tell(kind, indent);
        }
        var shared = kinds is [var any, ..] ? any.SharedSettings : [];
        if (shared.Count > 0)
        {
            Comment("", indent);
            Comment("Each of them also takes", indent);
            foreach (var setting in shared) Explain(setting, indent, "  ");
        }
        Comment("", indent);
        foreach (var setting in kinds.SelectMany(kind => kind.OwnSettings).Concat(shared).Where(each => each.Family is not null))
        {
            if (_told.Contains(setting.Family!)) continue;
            Comment($"What {setting.Key} can be:", indent);
            Family(setting.Family!, indent);
        }
    }

    private void Tell(Kind kind, string indent)
    {
        var aliases = kind.Aliases.Count == 0 ? "" : $" (also {string.Join(", ", kind.Aliases)})";
        Comment($"{ReferenceText.Call(kind)}{aliases}", indent, "  ");
        Comment(ReferenceText.Plain(kind.Summary), indent, "      ");
        foreach (var setting in kind.OwnSettings) Explain(setting, indent, "        ");
    }

    private void Explain(Setting setting, string indent, string inner) =>
        Comment($"{setting.Key}: {ReferenceText.Of(setting)}", indent, inner);

    private void Comment(string text, string indent, string inner = "")
    {
        // What goes on in the next line hangs below what it belongs to.
        var (lines, hanging) = (0, text.Contains(": ", StringComparison.Ordinal) && inner.Length > 0 ? "  " : "");
        foreach (var line in ReferenceText.Wrap(text, Width - indent.Length - inner.Length))
            Line($"{indent}# {inner}{(lines++ == 0 ? "" : hanging)}{line}".TrimEnd());
    }

    private void Line(string text = "") => _text.Append(text).Append('\n');
}
