namespace FedActors.Engine.Experiments;

/// <summary>One run of an experiment under one rule: the attacked run, or its twin without the attack.</summary>
internal sealed record RuleRun(NamedRule Rule, bool IsTwin)
{
    public string Name => IsTwin ? $"{Rule.Name} (no attack)" : Rule.Name;
}
