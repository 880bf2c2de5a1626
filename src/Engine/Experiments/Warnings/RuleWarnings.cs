using System.Globalization;
using FedActors.Settings;

namespace FedActors.Engine.Experiments.Warnings;

/// <summary>Rules that expect fewer hostile updates than come, and rules that are there twice.</summary>
internal static class RuleWarnings
{
    private const string Assumed = "f";

    public static IEnumerable<Problem> Of(PreparedExperiment prepared) =>
        prepared.Experiment.Rules.SelectMany(rule => OfAssumed(prepared, rule)).Concat(Twice(prepared.Experiment.Rules));

    private static IEnumerable<Problem> OfAssumed(PreparedExperiment prepared, NamedRule rule)
    {
        var (hostile, updates) = (Expected(prepared), prepared.Experiment.Participation.Participants);
        var stages = rule.Options.NamedStages.Select(
            stage => (Key: $"{stage.Name}.{Assumed}", Assumed: AssumedBy(stage.Item.Descriptor, stage.Item)));
        foreach (var (key, assumed) in stages.Prepend((Assumed, AssumedBy(rule.Options.Descriptor, rule.Options))))
            if (assumed < hostile)
                yield return new($"rules.{rule.Name}.{key}",
                    $"is {assumed}, but a round expects {hostile} hostile updates among {updates}: "
                    + (assumed == 0 ? "the rule defends against nobody" : "more than the rule is made for"));
    }

    // Groups that never act do not count.
    private static int Expected(PreparedExperiment prepared) => prepared.Adversaries.Expected(
        prepared.Experiment.Participation.Participants,
        Enumerable.Range(0, prepared.Experiment.Attacks.Count).Where(prepared.Acts));

    private static int? AssumedBy<T>(Kind<T>? kind, T options) =>
        kind?.Find(Assumed) is { Kind: SettingKind.Count } setting
            ? int.Parse(setting.Write(options)!, CultureInfo.InvariantCulture)
            : null;

    private static IEnumerable<Problem> Twice(IReadOnlyList<NamedRule> rules)
    {
        foreach (var same in rules.GroupBy(rule => Text(rule.Options)).Where(same => same.Key is not null))
            foreach (var again in same.Skip(1))
                yield return new($"rules.{again.Name}", $"is the same rule as '{same.First().Name}': both give the same model");
    }

    // What only code can make cannot be compared.
    private static string? Text(RuleOptions rule) =>
        rule.Descriptor is null || rule.Prepare.Any(stage => stage.Descriptor is null) ? null : Written.Kind(rule);
}
