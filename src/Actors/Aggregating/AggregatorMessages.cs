using FedActors.Actors.Leases;
using MessagePack;

namespace FedActors.Actors.Aggregating;

/// <summary>Asks for the aggregate of a round.</summary>
/// <param name="Run">Which run.</param>
/// <param name="Round">Which round.</param>
/// <param name="Model">The version that the round started from.</param>
/// <param name="Arrivals">The updates, in client order.</param>
[MessagePackObject]
internal sealed record Aggregate(
    [property: Key(0)] string Run,
    [property: Key(1)] int Round,
    [property: Key(2)] int Model,
    [property: Key(3)] Arrival[] Arrivals) : IWire;

/// <summary>A round's aggregate has been added to the model, and the rule's verdict is on the workbench.</summary>
/// <param name="Run">Which run.</param>
/// <param name="Round">Which round.</param>
/// <param name="Model">The new version, or the old one if the round is void.</param>
/// <param name="Refused">The updates that were kept from the rule, and why.</param>
/// <param name="Void">Why the model did not change; null if it did.</param>
[MessagePackObject]
internal sealed record Aggregated(
    [property: Key(0)] string Run,
    [property: Key(1)] int Round,
    [property: Key(2)] int Model,
    [property: Key(3)] Refusal[] Refused,
    [property: Key(4)] string? Void) : IWire;

/// <summary>An update that was kept from the rule.</summary>
/// <param name="Row">Which row.</param>
/// <param name="Why">What is wrong with it.</param>
[MessagePackObject]
internal readonly record struct Refusal([property: Key(0)] int Row, [property: Key(1)] Fate Why);
