using FedActors.Hocon;
using FedActors.Hocon.Binding;
using FedActors.Settings;

namespace FedActors.Engine.Experiments;

/// <summary>
/// <c>rule = krum { f = 20%, view = tensors, compare = cosine, clip = median }</c>, or several by name under <c>rules</c>.
/// </summary>
internal static class RuleSettings
{
    private const string Single = "rule", Several = "rules", Fallback = "average";

    public static SettingLook Look { get; } = new(
        Single, SettingKind.Kind,
        "What is compared: one rule, or several under names of your own: rules { plain = average, robust = krum { f = 20% } }; "
        + "the federation then runs once under each, from the same model, with the same participants and the same attack")
    {
        Family = typeof(RuleOptions),
        Default = Fallback,
        WrittenAs = Several,
    };

    public static Experiment Read(Experiment experiment, Section document, Reading reading, string path)
    {
        reading.Updates = experiment.Participation.Participants;
        if (document.Has(Single) && document.Has(Several))
            throw document.KeyError(Single, "give either one rule under 'rule' or named rules under 'rules', not both");
        if (!document.Has(Several))
        {
            var only = document.Variant(Single, Fallback);
            return experiment with { Rules = [Named(document, only.Name, only, reading)] };
        }
        var rules = new List<NamedRule>();
        foreach (var (name, variant) in document.Variants(Several))
            reading.Try(rules, () =>
            {
                rules.Add(Named(document, name, variant, reading));
                return rules;
            });
        return experiment with { Rules = rules };
    }

    public static string? Write(Experiment experiment)
    {
        var rules = experiment.Rules.Select(rule => $"{HoconText.Of(rule.Name)} = {Written.Kind(rule.Options)}");
        return $"{{ {string.Join(", ", rules)} }}";
    }

    public static IEnumerable<Problem> Check(Experiment experiment) => experiment.Rules.SelectMany(
        rule => (rule.Options.Descriptor?.Check(rule.Options) ?? []).Select(problem => problem.In($"{Several}.{rule.Name}")));

    private static NamedRule Named(Section document, string name, Variant variant, Reading reading) =>
        new(name, reading.Read<RuleOptions>(document, variant, $"{Several}.{name}"));
}
