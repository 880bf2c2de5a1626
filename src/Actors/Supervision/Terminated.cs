namespace FedActors.Actors.Supervision;

/// <summary>Tells who watches that an actor has stopped.</summary>
public sealed record Terminated(ActorRef Actor);
