using FedActors.Engine.Pictures;
using FedActors.Engine.Verdicts;

namespace FedActors.Engine.Reports;

/// <summary>Everything that a report shows.</summary>
internal sealed record ReportContent
{
    /// <summary>The experiment's name.</summary>
    public required string Title { get; init; }

    /// <summary>What was run, in a few sentences.</summary>
    public required string Description { get; init; }

    /// <summary>The figures that readers look for first, such as the number of clients, each with its name.</summary>
    public IReadOnlyList<(string Name, string Value)> Facts { get; init; } = [];

    /// <summary>A description of each rule, by its name.</summary>
    public IReadOnlyDictionary<string, string> Rules { get; init; } = new Dictionary<string, string>();

    /// <summary>Every round of every rule, those of one rule in order.</summary>
    public required IReadOnlyList<RoundSummary> Rounds { get; init; }

    /// <summary>What the verdicts rest on besides the rounds; null if it is not known, so that no rule can be judged.</summary>
    public RunFacts? RunFacts { get; init; }

    /// <summary>The rounds over which the attack is measured.</summary>
    public Measures Measures { get; init; } = new();

    /// <summary>Pictures of the updates that were saved.</summary>
    public IReadOnlyList<UpdatesPicture> Pictures { get; init; } = [];

    /// <summary>The exceptions that actors threw.</summary>
    public IReadOnlyList<ReportedIncident> Incidents { get; init; } = [];

    /// <summary>How many exceptions they threw in all; <see cref="Incidents"/> may hold only the first of them.</summary>
    public int IncidentCount { get; init; }

    /// <summary>Why the run ended before its last round; null if it did not.</summary>
    public string? EndedEarly { get; init; }

    /// <summary>The resolved configuration.</summary>
    public required string Configuration { get; init; }
}
