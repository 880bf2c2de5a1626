using FedActors.Engine.Verdicts;

namespace FedActors.Cli.Results;

/// <summary>The outcome of a run.</summary>
/// <param name="Name">The experiment's name.</param>
/// <param name="Folder">The run folder.</param>
/// <param name="Rounds">All rounds, in numbers.</param>
/// <param name="EndedEarly">Why it ended before its last round; null if it did not.</param>
/// <param name="Facts">What the verdicts rest on besides the rounds; null if it is not known.</param>
/// <param name="Measures">The rounds over which the attack is measured.</param>
/// <param name="IsRepeatable">Whether another run would have the same fingerprints.</param>
internal sealed record RunOutcome(
    string Name,
    string Folder,
    IReadOnlyList<RoundSummary> Rounds,
    string? EndedEarly,
    RunFacts? Facts = null,
    Measures? Measures = null,
    bool IsRepeatable = true)
{
    /// <summary>What the data call their classes; empty where a label says all.</summary>
    public IReadOnlyList<string> ClassNames { get; init; } = [];

    /// <summary>Whether the folder has a report.</summary>
    public bool HasReport { get; init; } = true;

    public Standings Standings { get; } = Standings.Of(Rounds, Facts, Measures);
}
