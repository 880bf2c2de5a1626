using MessagePack;

namespace FedActors.Actors.Rounds;

/// <summary>The last round of a run is over.</summary>
[MessagePackObject]
public sealed record RoundsDone([property: Key(0)] string Run) : IWire;
