using FedActors.Actors.Rounds;

namespace FedActors.Actors.Aggregating;

/// <summary>Asks for the aggregate of a round.</summary>
/// <param name="Round">Which round.</param>
/// <param name="Rows">The rows whose updates arrived, in client order.</param>
/// <param name="Clients">Whose they are.</param>
/// <param name="Lengths">How many numbers each of them sent.</param>
public sealed record Aggregate(Round Round, IReadOnlyList<int> Rows, IReadOnlyList<int> Clients, IReadOnlyList<int> Lengths);
