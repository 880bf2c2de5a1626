using System.Globalization;
using FedActors.Aggregation.Catalogue;
using FedActors.Aggregation.Prepare;
using FedActors.Hocon.Binding;

namespace FedActors.Engine.Configuration;

/// <summary>
/// <c>prepare = [nnm { f = 3 }, amplify { kernel = 3 }]</c>, or a single stage as a key of its own:
/// <c>amplify { kernel = 3 }</c>.
/// </summary>
internal static class StageReader
{
    private static readonly string[] Names = [.. RuleCatalogue.Stages.Select(stage => stage.Name)];

    // Directly in a rule, `clip` means the setting that every rule has, not the stage.
    private static readonly string[] Short = [.. Names.Except(RuleCatalogue.Shared.Select(parameter => parameter.Key))];

    /// <summary>
    /// Reads the stages of a rule that assumes <paramref name="f"/> hostile updates; each stage assumes as many unless it says
    /// otherwise.
    /// </summary>
    public static IReadOnlyList<PrepareOptions> Read(Section rule, int? f, Action<string, Section> note)
    {
        var named = Short.Where(rule.Has).ToList();
        if (named.Count == 0) return [.. rule.VariantList("prepare").Select(stage => Stage(rule, stage, f, note))];
        if (named.Count > 1 || rule.Has("prepare"))
            throw rule.Error(named[^1], "only a single stage can stand by itself; list several in order: prepare = [nnm, clip]");
        return [Stage(rule, new Variant(named[0], rule.Child(named[0])), f, note)];
    }

    private static PrepareOptions Stage(Section rule, Variant variant, int? f, Action<string, Section> note)
    {
        var described = RuleCatalogue.Stages.FirstOrDefault(stage => stage.Name == variant.Name)
            ?? throw rule.UnknownVariant(variant, Names);
        note(variant.Name, variant.Section);
        var parameters = described.Parameters.Select(parameter => Inherit(parameter, f));
        return ParameterReader.Read(variant.Section, described.Defaults, parameters);
    }

    private static Parameter<PrepareOptions> Inherit(Parameter<PrepareOptions> parameter, int? f) =>
        parameter.Key == "f" && f is { } known
            ? parameter with { Default = known.ToString(CultureInfo.InvariantCulture), IsRequired = false }
            : parameter;
}
