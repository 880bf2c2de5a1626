using MessagePack;

namespace FedActors.Actors.Leases;

/// <summary>An update that came in time.</summary>
/// <param name="Row">Where it lies.</param>
/// <param name="Client">Whose it is.</param>
/// <param name="Length">How many numbers were sent.</param>
[MessagePackObject]
internal readonly record struct Arrival([property: Key(0)] int Row, [property: Key(1)] int Client, [property: Key(2)] int Length);
