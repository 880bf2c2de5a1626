using FedActors.Engine.Experiments;
using FedActors.Hocon.Binding;

namespace FedActors.Engine.Configuration;

/// <summary><c>rule = krum { f = 20, view = tensors, compare = cosine, clip = median }</c>, or several by name under <c>rules</c>.</summary>
internal static class RuleReader
{
    public static IReadOnlyList<NamedRule> Read(Section root, ExperimentPlaces places)
    {
        if (root.Has("rule") && root.Has("rules"))
            throw root.Error("rule", "give either one rule under 'rule' or named rules under 'rules', not both");
        if (root.Has("rules")) return [.. root.Variants("rules").Select(child => Named(root, child.Name, child.Variant, places))];
        var only = root.Variant("rule", "average");
        return [Named(root, only.Name, only, places)];
    }

    private static NamedRule Named(Section root, string name, Variant variant, ExperimentPlaces places)
    {
        var part = $"rules.{name}";
        places.Note(part, variant.Section.Path);
        return new NamedRule(name, RuleSettings.Read(root, variant, (stage, section) => places.Note($"{part}.prepare.{stage}", section)));
    }
}
