using FedActors.Actors.Leases;
using MessagePack;

namespace FedActors.Actors.Hostility;

/// <summary>All updates of a round are in: it is the adversary's turn, before the rule sees them.</summary>
/// <param name="Run">Which run.</param>
/// <param name="Round">Which round.</param>
/// <param name="Model">The version that the round started from.</param>
/// <param name="Arrivals">The updates, in client order.</param>
[MessagePackObject]
internal sealed record Collude(
    [property: Key(0)] string Run,
    [property: Key(1)] int Round,
    [property: Key(2)] int Model,
    [property: Key(3)] Arrival[] Arrivals) : IWire;

/// <summary>An adversary has made its move.</summary>
/// <param name="Run">Which run.</param>
/// <param name="Round">In which round.</param>
/// <param name="Group">The index of its group.</param>
[MessagePackObject]
internal sealed record Colluded(
    [property: Key(0)] string Run,
    [property: Key(1)] int Round,
    [property: Key(2)] int Group) : IWire;
