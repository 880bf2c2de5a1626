using FedActors.Settings;

namespace FedActors;

/// <summary>
/// Ends runs of a sweep early that cannot win any more. Cells race each other that differ in the raced axes alone, each against
/// those before it in the sweep, so the outcome does not depend on which of them is faster.
/// </summary>
public sealed record Race
{
    /// <summary>How configurations set it.</summary>
    internal static Kind<Race> Described { get; } = new KindBuilder<Race, Race>(
        "race", "Ends runs early that cannot win any more, rule by rule; tables say where.", new Race())
        .Custom(
            new SettingLook("over", SettingKind.Texts,
                "the axes whose values compete, such as [training.optimiser.sgd.learning-rate]; without any, there is no race"),
            (o, section, _, _) => o with { Over = section.Texts("over", o.Over) },
            o => o.Over.Count == 0 ? null : Hocon.HoconText.List(o.Over.Select(Hocon.HoconText.Of)))
        .Integer("every", o => o.Every, (o, v) => o with { Every = v }, "rounds between two comparisons", Bounds.Count)
        .Number("margin", o => o.Margin, (o, v) => o with { Margin = v },
            "the accuracy that a run may be behind a competitor in the same round and still go on", Bounds.Share)
        .Done();

    /// <summary>The names of the axes whose values compete.</summary>
    public IReadOnlyList<string> Over { get; init; } = [];

    /// <summary>How many rounds pass between two comparisons.</summary>
    public int Every { get; init; } = 10;

    /// <summary>How much lower an accuracy may be than a competitor's in the same round.</summary>
    public double Margin { get; init; } = 0.05;
}
