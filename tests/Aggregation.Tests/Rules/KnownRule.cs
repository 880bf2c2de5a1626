namespace FedActors.Aggregation.Tests.Rules;

/// <param name="Options">Its settings.</param>
/// <param name="Translates">Whether moving all updates moves the aggregate alike.</param>
/// <param name="Scales">Whether scaling all updates scales the aggregate alike.</param>
internal sealed record KnownRule(RuleOptions Options, bool Translates, bool Scales);
