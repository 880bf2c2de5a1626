namespace FedActors.Actors;

/// <summary>
/// A protocol message, which could leave the process: a small record of numbers and names. It refers to runs, rounds, clients,
/// attempts and model versions but never contains them.
/// </summary>
internal interface IWire;
