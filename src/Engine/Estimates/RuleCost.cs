namespace FedActors.Engine.Estimates;

/// <summary>What one aggregation takes.</summary>
/// <param name="Seconds">The time of the rule itself.</param>
/// <param name="Judged">How many models it evaluates on the server's samples.</param>
internal readonly record struct RuleCost(double Seconds, double Judged);
