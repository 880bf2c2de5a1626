namespace FedActors.Engine.Experiments;

/// <summary>
/// One run of an experiment under one rule: the attacked run, or one without the attack, with which <paramref name="TwinOf"/> is
/// compared.
/// </summary>
internal sealed record RuleRun(NamedRule Rule, string? TwinOf = null)
{
    public bool IsTwin => TwinOf is not null;

    public string Name => IsTwin ? $"{Rule.Name} (no attack)" : Rule.Name;

    /// <summary>The run of the same rule without the attack.</summary>
    public static RuleRun TwinFor(NamedRule rule) => new(rule, rule.Name);

    /// <summary>The run by averaging without the attack with which all rules are compared.</summary>
    public static RuleRun CleanAverage { get; } = new(new NamedRule("average", new AverageOptions()), RoundResult.EveryRule);

    /// <summary>The runs of an experiment, in order.</summary>
    public static IEnumerable<RuleRun> Of(Experiment experiment)
    {
        foreach (var rule in experiment.Rules)
        {
            yield return new RuleRun(rule);
            // Without an attack, there is nothing to compare a twin of its own with.
            if (experiment.Measures.Twin == Twin.Rule && experiment.Attacks.Count > 0) yield return TwinFor(rule);
        }
        if (experiment.Measures.Twin == Twin.Average) yield return CleanAverage;
    }
}
