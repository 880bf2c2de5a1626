using MessagePack;

namespace FedActors.Actors.Leases;

/// <summary>An update that came in time.</summary>
/// <param name="Row">Where it lies.</param>
/// <param name="Client">Whose it is.</param>
/// <param name="Length">How many numbers were sent.</param>
/// <param name="Staleness">How many steps older than the model is the one that it was trained from.</param>
[MessagePackObject]
internal readonly record struct Arrival(
    [property: Key(0)] int Row,
    [property: Key(1)] int Client,
    [property: Key(2)] int Length,
    [property: Key(3)] int Staleness = 0);
