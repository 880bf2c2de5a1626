using System.Globalization;
using FedActors.Hocon.Binding;

namespace FedActors;

/// <summary>A label and what it becomes.</summary>
/// <param name="From">The honest label.</param>
/// <param name="To">The poisoned one.</param>
public readonly record struct LabelPair(int From, int To)
{
    /// <summary>As configurations write it: <c>3 -> 8</c>.</summary>
    public override string ToString() => $"{From} -> {To}";

    internal static LabelPair Read(Section settings, string text) =>
        text.Split("->", StringSplitOptions.TrimEntries) is [var from, var to]
        && int.TryParse(from, CultureInfo.InvariantCulture, out var old)
        && int.TryParse(to, CultureInfo.InvariantCulture, out var fresh)
            ? new LabelPair(old, fresh)
            : throw settings.Error("pairs", $"must be written \"3 -> 8\", found \"{text}\"");
}
