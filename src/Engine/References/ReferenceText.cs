using FedActors.Settings;

namespace FedActors.Engine.References;

/// <summary>How references put settings and kinds into words.</summary>
internal static class ReferenceText
{
    /// <summary>What a setting means, what it may be, and whether it must be given.</summary>
    public static string Of(Setting setting) => $"{Plain(setting.Meaning)} ({Value(setting)})";

    /// <summary>What a setting may be.</summary>
    public static string Value(Setting setting)
    {
        var bounds = setting.Bounds is { } limits ? $", {limits}" : "";
        return $"{setting.ValueInWords}{bounds}{(setting.IsRequired ? ", required" : "")}";
    }

    /// <summary>A kind with its own settings and their defaults: <c>krum { f = …, compare = squared-euclidean }</c>.</summary>
    public static string Call(Kind kind)
    {
        string[] settings =
        [
            .. from setting in kind.OwnSettings
               where setting.IsRequired || setting.Default.Length > 0
               select $"{setting.Key} = {(setting.IsRequired ? "…" : setting.Default)}",
        ];
        return settings.Length == 0 ? kind.Name : $"{kind.Name} {{ {string.Join(", ", settings)} }}";
    }

    // Descriptions are written in Markdown, which marks code with backquotes.
    public static string Plain(string text) => text.Replace("`", "", StringComparison.Ordinal);

    /// <summary>The same text with a capital letter.</summary>
    public static string Sentence(string text) => text.Length == 0 ? text : $"{char.ToUpperInvariant(text[0])}{text[1..]}";

    /// <summary>The lines of a text in which no word is cut.</summary>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = word;
            }
            else line = line.Length == 0 && word.Length > 0 ? word : $"{line} {word}";
        }
        yield return line;
    }
}
