using FedActors.Attacks.Measures;
using FedActors.Engine.Reports;

namespace FedActors;

/// <summary>How the federation fared under one rule, over all its rounds.</summary>
public sealed record RuleOutcome
{
    private const int LastRounds = 10;

    /// <summary>The rule's name.</summary>
    public required string Rule { get; init; }

    /// <summary>The verdict about the rule, compared with guessing, with its start, and with other runs.</summary>
    public Judgement Judgement { get; init; } = new(RuleVerdict.CannotTell);

    /// <summary>The last round that was computed.</summary>
    public required int Rounds { get; init; }

    /// <summary>The accuracy of the model before any training; null if it was not evaluated.</summary>
    public double? UntrainedAccuracy { get; init; }

    /// <summary>The accuracy at the last evaluation; null if there was none.</summary>
    public required double? FinalAccuracy { get; init; }

    /// <summary>The best accuracy in any round.</summary>
    public required double? BestAccuracy { get; init; }

    /// <summary>The loss at the last evaluation.</summary>
    public required double? FinalLoss { get; init; }

    /// <summary>The mean accuracy of the evaluations in the last ten rounds; null if there was none.</summary>
    public double? LateAccuracy { get; init; }

    /// <summary>The mean loss of the evaluations in the last ten rounds.</summary>
    public double? LateLoss { get; init; }

    /// <summary>The smallest loss in any round; null if none was finite.</summary>
    public double? SmallestLoss { get; init; }

    /// <summary>The mean share of the aggregate's weight given to hostile clients, over the rounds that were judged.</summary>
    public required double? HostileWeight { get; init; }

    /// <summary>The mean share of hostile clients among those whose update arrived, over the same rounds.</summary>
    public required double? HostileShare { get; init; }

    /// <summary>
    /// AgrAmplifier's 𝓛: the mean accuracy lost compared with the run without the attack; null without one.
    /// </summary>
    public double? AccuracyLost { get; init; }

    /// <summary>AgrAmplifier's 𝓐: the mean success rate of a backdoor; null without one.</summary>
    public double? AttackSuccess { get; init; }

    /// <summary>How many honest and hostile updates were chosen and cut.</summary>
    public required Confusion Confusion { get; init; }

    /// <summary>Rounds of training that did not change the model.</summary>
    public required int VoidRounds { get; init; }

    /// <summary>Updates that were refused before the rule saw them.</summary>
    public required int Refused { get; init; }

    /// <summary>The wall time of each phase, over all rounds.</summary>
    public required PhaseTimes WallTimes { get; init; }

    /// <summary>The wall time of the run without that of the attack, which costs the adversary and not the rule.</summary>
    public TimeSpan OwnTime => WallTimes.Total - WallTimes.Attack;

    /// <summary>How long the run took on its own clock.</summary>
    public required TimeSpan VirtualTime { get; init; }

    /// <summary>The SHA-256 of the last model.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Summarises the rounds of one rule; there must be at least one.</summary>
    public static RuleOutcome Of(IReadOnlyList<RoundSummary> rounds)
    {
        var evaluated = rounds.Where(round => round.Accuracy is not null).ToArray();
        var judged = rounds.Where(round => round.IsJudged).ToArray();
        var late = evaluated.Where(round => round.Round > 0 && round.Round > rounds[^1].Round - LastRounds).ToArray();
        return new RuleOutcome
        {
            Rule = rounds[0].Rule,
            Rounds = rounds[^1].Round,
            UntrainedAccuracy = rounds[0].Round == 0 ? rounds[0].Accuracy : null,
            FinalAccuracy = evaluated.LastOrDefault()?.Accuracy,
            BestAccuracy = evaluated.Max(round => round.Accuracy),
            FinalLoss = evaluated.LastOrDefault()?.Loss,
            LateAccuracy = late.Average(round => round.Accuracy),
            LateLoss = late.Average(round => round.Loss),
            SmallestLoss = evaluated.Where(round => round.Loss is { } loss && double.IsFinite(loss)).Min(round => round.Loss),
            HostileWeight = judged.Average(round => round.HostileWeight),
            HostileShare = judged.Average(round => round.HostileShare),
            Confusion = rounds.Aggregate(default(Confusion), (sum, round) => sum.Plus(round)),
            VoidRounds = rounds.Count(round => round.Round > 0 && round.Void is not null),
            Refused = rounds.Sum(round => round.Fates.Refused),
            WallTimes = Sum(rounds),
            VirtualTime = rounds[^1].Ended.SinceStart,
            Fingerprint = rounds[^1].Fingerprint,
        };
    }

    /// <summary>Adds what is measured over a period of the run, compared with the rounds of its twin.</summary>
    internal RuleOutcome Measured(IReadOnlyList<RoundSummary> rounds, IReadOnlyList<RoundSummary> twin, Measures measures)
    {
        var clean = ByRound(twin, round => round.Accuracy, measures);
        var attacked = ByRound(rounds, round => round.Accuracy, measures);
        var success = ByRound(rounds, round => round.AttackSuccess, measures);
        return this with
        {
            AccuracyLost = attacked.Keys.Any(clean.ContainsKey)
                ? Accumulated.AccuracyLoss(clean, attacked, 0, int.MaxValue)
                : null,
            AttackSuccess = success.Count > 0 ? Accumulated.AttackSuccess(success, 0, int.MaxValue) : null,
        };
    }

    private static Dictionary<int, double> ByRound(
        IReadOnlyList<RoundSummary> rounds, Func<RoundSummary, double?> value, Measures measures) => rounds
        .Where(round => measures.Counts(round.Round) && value(round) is not null)
        .ToDictionary(round => round.Round, round => value(round)!.Value);

    private static PhaseTimes Sum(IReadOnlyList<RoundSummary> rounds) => rounds.Aggregate(
        default(PhaseTimes),
        (sum, round) => new PhaseTimes(
            sum.Training + round.WallTimes.Training,
            sum.Attack + round.WallTimes.Attack,
            sum.Aggregation + round.WallTimes.Aggregation,
            sum.Evaluation + round.WallTimes.Evaluation));
}
