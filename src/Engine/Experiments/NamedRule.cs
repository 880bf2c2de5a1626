using FedActors.Aggregation;

namespace FedActors.Engine.Experiments;

/// <summary>A rule of an experiment, by the name that tables and charts give it.</summary>
public sealed record NamedRule(string Name, RuleOptions Options);
