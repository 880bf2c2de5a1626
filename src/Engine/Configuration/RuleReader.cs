using FedActors.Engine.Experiments;
using FedActors.Hocon.Binding;

namespace FedActors.Engine.Configuration;

/// <summary>
/// <c>rule = krum { f = 20, view = tensors, compare = cosine, clip = median }</c>, or several by name under <c>rules</c>.
/// </summary>
internal static class RuleReader
{
    public static IReadOnlyList<NamedRule> Read(Section document, ExperimentPlaces places)
    {
        if (document.Has("rule") && document.Has("rules"))
            throw document.Error("rule", "give either one rule under 'rule' or named rules under 'rules', not both");
        if (document.Has("rules"))
            return [.. document.Variants("rules").Select(child => Named(document, child.Name, child.Variant, places))];
        var only = document.Variant("rule", "average");
        return [Named(document, only.Name, only, places)];
    }

    private static NamedRule Named(Section document, string name, Variant variant, ExperimentPlaces places)
    {
        var part = $"rules.{name}";
        places.Note(part, variant.Section.Path);
        return new NamedRule(name, RuleSettings.Read(document, variant, NoteStage));

        void NoteStage(string stage, Section section) => places.Note($"{part}.prepare.{stage}", section);
    }
}
