namespace FedActors.Engine.Summaries;

/// <summary>An update that was refused before the rule saw it.</summary>
/// <param name="Rule">The run it belongs to.</param>
/// <param name="Round">The round.</param>
/// <param name="Client">Who sent it.</param>
/// <param name="Fate">Why it was refused.</param>
public readonly record struct Refusal(string Rule, int Round, int Client, Fate Fate);
