using MessagePack;

namespace FedActors.Actors.Rounds;

/// <summary>The last round of a run is over.</summary>
[MessagePackObject]
internal sealed record RoundsDone([property: Key(0)] string Run) : IWire;
