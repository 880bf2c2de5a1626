namespace FedActors.Aggregation;

/// <summary>Why a rule cannot be used as it is set.</summary>
/// <param name="Key">The setting at fault, such as <c>f</c> or <c>prepare.bucket.size</c>.</param>
/// <param name="Message">What is wrong and what is allowed, for a person to read.</param>
public sealed record RuleProblem(string Key, string Message);
