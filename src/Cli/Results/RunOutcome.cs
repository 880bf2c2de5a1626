using FedActors.Engine.Experiments;
using FedActors.Engine.Reports;
using FedActors.Engine.Summaries;

namespace FedActors.Cli.Results;

/// <summary>What came of a run.</summary>
/// <param name="Name">The experiment's name.</param>
/// <param name="Folder">Where everything is.</param>
/// <param name="Rounds">All rounds, in numbers.</param>
/// <param name="EndedEarly">Why it ended before its last round; null where it did not.</param>
/// <param name="Measures">Over which rounds the attack is measured.</param>
internal sealed record RunOutcome(string Name, string Folder, IReadOnlyList<RoundSummary> Rounds, string? EndedEarly, Measures? Measures = null)
{
    public Standings Standings { get; } = Standings.Of(Rounds, Measures);
}
