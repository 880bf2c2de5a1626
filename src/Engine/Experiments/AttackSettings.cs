using FedActors.Hocon;
using FedActors.Hocon.Binding;
using FedActors.Settings;

namespace FedActors.Engine.Experiments;

/// <summary>
/// <c>attacks { flippers { fraction = 20%, does = [label-flip, boost { factor = 5 }] } }</c>, or one group under <c>attack</c>.
/// </summary>
internal static class AttackSettings
{
    private const string Key = "attacks", Single = "attack";

    public static SettingLook Look { get; } = new(
        Key, SettingKind.Named,
        "Who is hostile, and how: groups of clients under names of your own; for a single group, `attack { … }` does")
    {
        Inner = AttackGroup.Described.Settings,
        Default = "{}",
    };

    public static Experiment Read(Experiment experiment, Section document, Reading reading, string path)
    {
        if (document.Has(Single) && document.Has(Key))
            throw document.KeyError(Single, "give either one group under 'attack' or named groups under 'attacks', not both");
        return experiment with
        {
            Attacks = document.Has(Single)
                ? [Group(Single, document.Child(Single), reading)]
                : [.. document.Children(Key).Select(child => Group(child.Name, child.Section, reading))],
        };
    }

    public static string? Write(Experiment experiment)
    {
        var groups = experiment.Attacks.Select(
            group => $"{HoconText.Of(group.Name)} {Written.Section(AttackGroup.Described, group)}");
        return $"{{ {string.Join(", ", groups)} }}";
    }

    public static IEnumerable<Problem> Check(Experiment experiment) => experiment.Attacks.SelectMany(
        group => group.CheckAlone().Select(problem => problem.In($"{Key}.{group.Name}")));

    private static AttackGroup Group(string name, Section group, Reading reading) =>
        AttackGroup.Described.Read(group, reading, $"{Key}.{name}") with { Name = name };
}
