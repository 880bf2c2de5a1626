using MessagePack;

namespace FedActors.Actors.Leases;

/// <summary>
/// The right of a client to write to a row of a run's update matrix. The row is the client's until the client has given it back,
/// with its update or without; until then nobody else reads it or writes to it. This, and not the order in which messages happen
/// to arrive, keeps an update that nobody waits for any more out of the next round.
/// </summary>
/// <param name="Run">Which run.</param>
/// <param name="Round">In which round.</param>
/// <param name="Client">Whose it is.</param>
/// <param name="Attempt">The how-manieth time this client is asked in this round.</param>
/// <param name="Row">Which row.</param>
[MessagePackObject]
public readonly record struct Lease(
    [property: Key(0)] string Run,
    [property: Key(1)] int Round,
    [property: Key(2)] int Client,
    [property: Key(3)] int Attempt,
    [property: Key(4)] int Row);
