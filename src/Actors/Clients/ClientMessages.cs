using FedActors.Actors.Leases;
using MessagePack;

namespace FedActors.Actors.Clients;

/// <summary>Asks a client to train a version of the model and to leave its update in the row of its lease.</summary>
/// <param name="Lease">The row, for which round.</param>
/// <param name="Model">The version that it starts from.</param>
[MessagePackObject]
public sealed record TrainRequest([property: Key(0)] Lease Lease, [property: Key(1)] int Model) : IWire;

/// <summary>A client's update has arrived in its row, which is given back with it.</summary>
/// <param name="Lease">The row.</param>
/// <param name="Length">How many numbers the client sent; only a hostile one sends too few or too many.</param>
/// <param name="Loss">The client's mean training loss.</param>
[MessagePackObject]
public sealed record UpdateReady([property: Key(0)] Lease Lease, [property: Key(1)] int Length, [property: Key(2)] double Loss) : IWire;

/// <summary>Nobody waits for the update any more: the client is to give the row back as soon as nothing of its own writes to it.</summary>
[MessagePackObject]
public sealed record RecallRow([property: Key(0)] Lease Lease) : IWire;

/// <summary>A client gives a row back without an update. It always answers <see cref="RecallRow"/> so, even about a row that it does not have.</summary>
[MessagePackObject]
public sealed record RowReturned([property: Key(0)] Lease Lease) : IWire;
