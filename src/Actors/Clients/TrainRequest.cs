using FedActors.Actors.Rounds;

namespace FedActors.Actors.Clients;

/// <summary>Asks a client to train the model of a round and to leave its update in a row of the round's matrix.</summary>
public sealed record TrainRequest(Round Round, int Row);
