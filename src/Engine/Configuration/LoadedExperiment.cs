using FedActors.Engine.Configuration;
using FedActors.Hocon;
using FedActors.Settings;

namespace FedActors;

/// <summary>An experiment read from a file.</summary>
/// <param name="Experiment">The experiment.</param>
/// <param name="Resolved">The configuration with all defaults filled in; reading it again gives the same experiment.</param>
/// <param name="Places">Where in the file each part is, for errors that are found later.</param>
public sealed record LoadedExperiment(Experiment Experiment, HoconObject Resolved, Places Places)
{
    /// <summary>The name of the file.</summary>
    public string Source { get; init; } = "";

    /// <summary>Where in the file these problems come from, in its order.</summary>
    public IReadOnlyList<HoconException> Locate(IEnumerable<Problem> problems) =>
        [.. Mistakes.InOrder(problems.Select(Places.Locate), Source)];
}
