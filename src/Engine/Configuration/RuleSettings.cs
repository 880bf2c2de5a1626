using FedActors.Aggregation;
using FedActors.Aggregation.Catalogue;
using FedActors.Hocon.Binding;

namespace FedActors.Engine.Configuration;

/// <summary>
/// The settings of one rule, as described by the catalogue: <c>krum { f = 20, view = tensors, prepare = [nnm, clip] }</c>.
/// </summary>
internal static class RuleSettings
{
    private const string View = "view";
    private static readonly string[] Names = [.. RuleCatalogue.Rules.Select(rule => rule.Name)];

    /// <summary>Reads a rule; <paramref name="note"/> is told where each of its stages is written.</summary>
    public static RuleOptions Read(Section document, Variant variant, Action<string, Section> note)
    {
        var described = RuleCatalogue.Rules.FirstOrDefault(rule => rule.Name == variant.Name)
            ?? throw document.UnknownVariant(variant, Names);
        var settings = variant.Section;
        settings.RenamedWord(View, "blocks", "layers");
        var rule = ParameterReader.Read(settings, described.Defaults, described.Parameters);
        var shared = RuleCatalogue.Shared.Where(parameter => parameter.Key != View || !settings.IsList(View));
        rule = ParameterReader.Read(settings, rule, shared);
        if (settings.IsList(View))
            rule = rule with { View = FedActors.Aggregation.Views.View.Partition([.. settings.Ints(View)]) };
        int? f = described.Parameters.Any(parameter => parameter.Key == "f") ? settings.Int("f") : null;
        return rule with { Prepare = StageReader.Read(settings, f, note) };
    }
}
