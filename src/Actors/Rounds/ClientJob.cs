using FedActors.Actors.Leases;

namespace FedActors.Actors.Rounds;

/// <summary>A client at work, where everybody goes at their own pace.</summary>
/// <param name="Lease">Its row.</param>
/// <param name="Model">The version that it trains from.</param>
/// <param name="Number">The how many-th job it is of all clients.</param>
internal readonly record struct ClientJob(Lease Lease, int Model, long Number);
