namespace FedActors.Actors;

/// <summary>
/// A message of the protocol, one that could leave the process: a small record of numbers and names that says what is meant by
/// run, round, client, attempt and model version, and holds none of it.
/// </summary>
public interface IWire;
