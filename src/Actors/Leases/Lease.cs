using MessagePack;

namespace FedActors.Actors.Leases;

/// <summary>
/// A client's right to write to a row of a run's update matrix. The row belongs to the client until it gives the row back, with
/// or without an update; until then, nobody else reads or writes it. It is this, not the order in which messages happen to
/// arrive, that keeps an abandoned update out of the next round.
/// </summary>
/// <param name="Run">Which run.</param>
/// <param name="Round">Which round.</param>
/// <param name="Client">Which client.</param>
/// <param name="Attempt">Which attempt this is to have the client train in this round; the first is 1.</param>
/// <param name="Row">Which row.</param>
[MessagePackObject]
internal readonly record struct Lease(
    [property: Key(0)] string Run,
    [property: Key(1)] int Round,
    [property: Key(2)] int Client,
    [property: Key(3)] int Attempt,
    [property: Key(4)] int Row);
