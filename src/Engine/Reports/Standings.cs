using FedActors.Engine.Reports;
using FedActors.Engine.Verdicts;

namespace FedActors;

/// <summary>The rules of an experiment, best first, and the verdict about each.</summary>
public sealed class Standings
{
    private Standings(IReadOnlyList<RuleOutcome> rules, RunFacts facts) => (Rules, Facts) = (rules, facts);

    /// <summary>The rules, by final accuracy, then by loss.</summary>
    public IReadOnlyList<RuleOutcome> Rules { get; }

    /// <summary>What is known of the experiment.</summary>
    public RunFacts Facts { get; }

    /// <summary>
    /// Ranks and judges the rules of an experiment by their rounds, which must be in order. Twins without the attack are not
    /// ranked; rules are compared with them.
    /// </summary>
    /// <param name="rounds">The rounds of all runs.</param>
    /// <param name="facts">
    /// What is known of the experiment; null if no more than the rounds tell, which is too little to judge.
    /// </param>
    /// <param name="measures">The rounds over which the attack is measured.</param>
    public static Standings Of(IReadOnlyList<RoundSummary> rounds, RunFacts? facts = null, Measures? measures = null)
    {
        var runs = rounds.GroupBy(round => round.Rule).Select(RoundSummaries).ToArray();
        var twins = runs.Where(IsTwin).ToDictionary(run => run[0].TwinOf!);
        var known = Complete(facts, rounds);
        return new Standings(
            [.. from run in runs
                where !IsTwin(run)
                let twin = twins.GetValueOrDefault(run[0].Rule) ?? twins.GetValueOrDefault(RoundResult.EveryRule, [])
                let outcome = RuleOutcome.Of(run).Measured(run, twin, measures ?? new Measures())
                orderby outcome.FinalAccuracy ?? -1 descending, Rank(outcome.FinalLoss)
                select outcome with { Judgement = Judgement.Of(Evidence.Of(run, twin, runs, known)) }],
            known);
    }

    /// <summary>The verdicts, and what they rest on, in a few sentences.</summary>
    public string InWords() => $"{VerdictWords.Verdicts(this)} {VerdictWords.Basis(this)}".TrimEnd();

    private static IReadOnlyList<RoundSummary> RoundSummaries(IEnumerable<RoundSummary> run) => [.. run];

    private static bool IsTwin(IReadOnlyList<RoundSummary> run) => run[0].TwinOf is not null;

    /// <summary>
    /// Of an experiment that nobody has described, the rounds say how long it was, and whether anybody was hostile.
    /// </summary>
    private static RunFacts Complete(RunFacts? facts, IReadOnlyList<RoundSummary> rounds) => facts ?? new RunFacts(
        TestSet: null,
        rounds.Select(round => round.Round).DefaultIfEmpty().Max(),
        rounds.Any(round => round.HostileArrived > 0),
        StartsTrained: false);

    private static double Rank(double? loss) => loss is { } value && double.IsFinite(value) ? value : double.PositiveInfinity;
}
