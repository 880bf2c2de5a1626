using FedActors.Engine.Descriptions;
using FedActors.Engine.Reports;
using FedActors.Engine.Verdicts;

namespace FedActors.Engine.RunFolders;

/// <summary>What a run folder says about its run besides the rounds: enough to show the run again without its data.</summary>
public sealed record RunSummary
{
    /// <summary>The experiment's name.</summary>
    public required string Name { get; init; }

    /// <summary>What was run, in a few sentences.</summary>
    public string Description { get; init; } = "";

    /// <summary>The figures that readers look for first, each with its name.</summary>
    public IReadOnlyList<(string Name, string Value)> Figures { get; init; } = [];

    /// <summary>A description of each rule, by its name.</summary>
    public IReadOnlyDictionary<string, string> Rules { get; init; } = new Dictionary<string, string>();

    /// <summary>What the verdicts rest on; null in folders of older versions, which did not keep it.</summary>
    public RunFacts? Facts { get; init; }

    /// <summary>The rounds over which the attack is measured.</summary>
    public Measures Measures { get; init; } = new();

    /// <summary>Whether another run would have the same fingerprints.</summary>
    public bool IsRepeatable { get; init; } = true;

    /// <summary>Whether the run came to its end, in whatever way; otherwise it goes on, or its process was killed.</summary>
    public bool HasEnded { get; init; }

    /// <summary>Why it ended before its last round; null if it did not.</summary>
    public string? EndedEarly { get; init; }

    /// <summary>How many times an actor threw; the folder may keep only the first of them.</summary>
    public int IncidentCount { get; init; }

    /// <summary>What a simulation can tell before its first round.</summary>
    internal static RunSummary Of(Simulation simulation) => new()
    {
        Name = simulation.Experiment.Name,
        Description = ExperimentInWords.Describe(simulation.Experiment),
        Figures =
        [
            .. ExperimentInWords.Facts(simulation.Experiment, simulation.ModelDescription), .. Classes(simulation.ClassNames),
        ],
        Rules = simulation.Experiment.Rules.ToDictionary(rule => rule.Name, rule => rule.Options.Description),
        Facts = simulation.Facts,
        Measures = simulation.Experiment.Measures,
        IsRepeatable = simulation.Experiment.Clock.IsRepeatable,
    };

    private static IEnumerable<(string Name, string Value)> Classes(IReadOnlyList<string> names) =>
        names.Count == 0 ? [] : [("classes", ClassList.Of(names))];
}
