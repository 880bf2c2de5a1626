using FedActors.Engine.Experiments;
using FedActors.Engine.Reports;
using FedActors.Engine.Summaries;

namespace FedActors.Cli.Results;

/// <summary>The outcome of a run.</summary>
/// <param name="Name">The experiment's name.</param>
/// <param name="Folder">The run folder.</param>
/// <param name="Rounds">All rounds, in numbers.</param>
/// <param name="EndedEarly">Why it ended before its last round; null if it did not.</param>
/// <param name="Measures">The rounds over which the attack is measured.</param>
/// <param name="IsRepeatable">Whether another run would have the same fingerprints.</param>
internal sealed record RunOutcome(
    string Name,
    string Folder,
    IReadOnlyList<RoundSummary> Rounds,
    string? EndedEarly,
    Measures? Measures = null,
    bool IsRepeatable = true)
{
    /// <summary>What the data call their classes; empty where a label says all.</summary>
    public IReadOnlyList<string> ClassNames { get; init; } = [];

    public Standings Standings { get; } = Standings.Of(Rounds, Measures);
}
