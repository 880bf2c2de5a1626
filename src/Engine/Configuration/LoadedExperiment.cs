using FedActors.Engine.Experiments;
using FedActors.Hocon;

namespace FedActors.Engine.Configuration;

/// <summary>An experiment read from a file.</summary>
/// <param name="Experiment">What is asked.</param>
/// <param name="Resolved">The configuration with everything that the file left to the defaults; read again, it is the same experiment.</param>
/// <param name="Places">Where in the file each part stands, for errors that are found later.</param>
public sealed record LoadedExperiment(Experiment Experiment, HoconObject Resolved, ExperimentPlaces Places);
