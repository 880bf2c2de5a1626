namespace FedActors.Actors.Rounds;

/// <summary>The last round is over.</summary>
public sealed record RoundsDone;
