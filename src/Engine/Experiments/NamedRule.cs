namespace FedActors;

/// <summary>A rule of an experiment, with its name in tables and charts.</summary>
public sealed record NamedRule(string Name, RuleOptions Options);
