using FedActors.Actors.Leases;
using MessagePack;

namespace FedActors.Actors.Clients;

/// <summary>Asks a client to train a version of the model and to leave its update in the leased row.</summary>
/// <param name="Lease">The row, and the round it is leased for.</param>
/// <param name="Model">The version to start from.</param>
/// <param name="Known">The version that the client was sent before; −1 for none, or where that makes no difference.</param>
[MessagePackObject]
internal sealed record TrainRequest(
    [property: Key(0)] Lease Lease, [property: Key(1)] int Model, [property: Key(2)] int Known = -1) : IWire;

/// <summary>A client's update is in its row, which is hereby given back.</summary>
/// <param name="Lease">The row.</param>
/// <param name="Length">How many numbers the client sent; only a hostile one sends too few or too many.</param>
/// <param name="Loss">The client's mean training loss.</param>
[MessagePackObject]
internal sealed record UpdateReady(
    [property: Key(0)] Lease Lease,
    [property: Key(1)] int Length,
    [property: Key(2)] double Loss) : IWire;

/// <summary>A client has gone offline, so its update will not come; its row is hereby given back.</summary>
[MessagePackObject]
internal sealed record UpdateLost([property: Key(0)] Lease Lease) : IWire;

/// <summary>
/// The update is no longer wanted: the client must give the row back as soon as nothing of its own writes to it.
/// </summary>
[MessagePackObject]
internal sealed record RecallRow([property: Key(0)] Lease Lease) : IWire;

/// <summary>
/// A client gives a row back without an update. It always answers <see cref="RecallRow"/>, even for a row that it does not hold.
/// </summary>
[MessagePackObject]
internal sealed record RowReturned([property: Key(0)] Lease Lease) : IWire;
