using FedActors.Engine.Verdicts;

namespace FedActors.Engine.Reports;

/// <summary>Finds in the rounds of an experiment what the verdict about one rule rests on.</summary>
internal static class Evidence
{
    /// <param name="run">The rounds of the rule.</param>
    /// <param name="twin">Those of the run without the attack with which it is compared; none if there is none.</param>
    /// <param name="all">The runs of the experiment, this one and the twins among them.</param>
    /// <param name="facts">What is known of the experiment.</param>
    public static RuleEvidence Of(
        IReadOnlyList<RoundSummary> run,
        IReadOnlyList<RoundSummary> twin,
        IReadOnlyList<IReadOnlyList<RoundSummary>> all,
        RunFacts facts) => new()
        {
            TestSet = facts.TestSet,
            Untrained = run.FirstOrDefault(round => round.Round == 0)?.Accuracy,
            StartsTrained = facts.StartsTrained,
            Final = run.LastOrDefault(round => round.Accuracy is not null)?.Accuracy,
            Best = Best(run),
            Twin = twin.Count == run.Count ? twin.LastOrDefault(round => round.Accuracy is not null)?.Accuracy : null,
            TwinAverages = twin is [{ TwinOf: RoundResult.EveryRule }, ..],
            Others = all.Where(other => other != run).Max(Best),
            IsAttacked = facts.IsAttacked,
            IsCutShort = run[^1].Round < facts.Rounds,
        };

    private static double? Best(IReadOnlyList<RoundSummary> run) =>
        run.Where(round => round.Round > 0).Max(round => round.Accuracy);
}
