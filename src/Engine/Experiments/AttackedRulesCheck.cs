namespace FedActors.Engine.Experiments;

/// <summary>
/// Whether the adversaries can know the rules that they claim to know: nobody else can simulate a rule that judges by something
/// that only the server has.
/// </summary>
internal static class AttackedRulesCheck
{
    public static IEnumerable<Problem> Check(Experiment experiment) =>
        from @group in experiment.Attacks
        where @group.Knowledge >= Knowledge.Rule
        from rule in experiment.Rules
        where rule.Options.Needs != RuleNeeds.None
        select new Problem(
            $"attacks.{@group.Name}.{(@group.Knows is null ? "does" : "knows")}",
            $"needs to know the rule, but '{rule.Name}' ({rule.Options.Name}) judges by {Secret(rule.Options.Needs)}, "
            + "which only the server has");

    private static string Secret(RuleNeeds needs) =>
        needs.HasFlag(RuleNeeds.TrustedUpdate) ? "an update trained on clean samples" : "the loss on clean samples";
}
