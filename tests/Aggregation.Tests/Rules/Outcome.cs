namespace FedActors.Aggregation.Tests.Rules;

internal sealed record Outcome(float[] Result, Verdict Verdict);
