using FedActors.Attacks.Measures;
using FedActors.Engine.Summaries;
using FedActors.Runtime.Time;

namespace FedActors;

/// <summary>A round in numbers: what tables and charts need, with nothing per client. Small enough to keep thousands.</summary>
public sealed record RoundSummary
{
    /// <summary>How many refused updates of one round are listed; all of them are counted.</summary>
    public const int RefusalsNamed = 50;

    /// <summary>The name of the run: its rule's name, or that of the rule's twin.</summary>
    public required string Rule { get; init; }

    /// <summary>0 for the untrained model.</summary>
    public required int Round { get; init; }

    /// <summary>The share of test samples that were classified correctly; null if the round was not evaluated.</summary>
    public required double? Accuracy { get; init; }

    /// <summary>The loss on the test set; null if the round was not evaluated.</summary>
    public required double? Loss { get; init; }

    /// <summary>The mean training loss of the updates that arrived.</summary>
    public required double? TrainingLoss { get; init; }

    /// <summary>How many clients were asked to train.</summary>
    public required int Asked { get; init; }

    /// <summary>How many of them met each fate.</summary>
    public required FateCounts Fates { get; init; }

    /// <summary>How many steps older than the server's model were those of the updates that arrived, on average.</summary>
    public double MeanStaleness { get; init; }

    /// <summary>The same of the oldest of them.</summary>
    public int LargestStaleness { get; init; }

    /// <summary>How many of the updates that arrived came from hostile clients.</summary>
    public required int HostileArrived { get; init; }

    /// <summary>The share of the aggregate's weight given to hostile clients; null if no rule judged.</summary>
    public required double? HostileWeight { get; init; }

    /// <summary>How many updates got a weight above 0.</summary>
    public required int Chosen { get; init; }

    /// <summary>How many of those came from hostile clients.</summary>
    public required int HostileChosen { get; init; }

    /// <summary>
    /// The share of triggered test samples that got the label that the attackers want; null without a backdoor or an evaluation.
    /// </summary>
    public required double? AttackSuccess { get; init; }

    /// <summary>
    /// The share of hostile updates among those that the rule cut; null if it cut none, or no hostile update arrived.
    /// </summary>
    public required double? Precision { get; init; }

    /// <summary>The share of the hostile updates that the rule cut; null if no hostile update arrived.</summary>
    public required double? Recall { get; init; }

    /// <summary>If this run is a twin without the attack, the rule that it is a twin of; otherwise null.</summary>
    public required string? TwinOf { get; init; }

    /// <summary>Why the model did not change; null if it did.</summary>
    public required string? Void { get; init; }

    /// <summary>How many bytes the clients downloaded.</summary>
    public required long BytesDown { get; init; }

    /// <summary>The size in bytes of the updates that arrived.</summary>
    public required long BytesUp { get; init; }

    /// <summary>When the round began, on the run's clock.</summary>
    public required Instant Began { get; init; }

    /// <summary>When the round ended, on the run's clock.</summary>
    public required Instant Ended { get; init; }

    /// <summary>The SHA-256 of the model after the round.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The wall time of the phases.</summary>
    public required PhaseTimes WallTimes { get; init; }

    /// <summary>The first updates that were refused, by client.</summary>
    public required IReadOnlyList<Refusal> Refusals { get; init; }

    /// <summary>Whether a rule judged the updates.</summary>
    public bool IsJudged => HostileWeight is not null;

    /// <summary>The share of hostile clients among those whose update arrived; null if none did.</summary>
    public double? HostileShare => Fates.Arrived == 0 ? null : (double)HostileArrived / Fates.Arrived;

    /// <summary>Reduces a round to its numbers.</summary>
    public static RoundSummary Of(RoundResult result)
    {
        var tally = new WeightTally(result.Participants);
        var detection = DetectionIn(result);
        int[] staleness = [.. result.Participants.Where(one => one.Fate == Fate.Arrived).Select(one => one.Staleness)];
        return new RoundSummary
        {
            Rule = result.Run,
            Round = result.Round,
            Accuracy = result.Evaluation?.Accuracy,
            Loss = result.Evaluation?.Loss,
            TrainingLoss = result.TrainingLoss,
            Asked = result.Participants.Count,
            Fates = FateCounts.Of(result.Participants),
            MeanStaleness = staleness.DefaultIfEmpty().Average(),
            LargestStaleness = staleness.DefaultIfEmpty().Max(),
            HostileArrived = tally.HostileArrived,
            HostileWeight = result.Verdict is null ? null : tally.HostileWeight,
            Chosen = tally.Chosen,
            HostileChosen = tally.HostileChosen,
            AttackSuccess = result.Triggered?.Accuracy,
            Precision = detection is { Cut: > 0 } ? detection?.Precision : null,
            Recall = detection?.Recall,
            TwinOf = result.TwinOf,
            Void = result.Void,
            BytesDown = result.BytesDown,
            BytesUp = result.BytesUp,
            Began = result.Began,
            Ended = result.Ended,
            Fingerprint = result.Fingerprint,
            WallTimes = result.WallTimes,
            Refusals = [.. Refused(result).Take(RefusalsNamed)],
        };
    }

    /// <summary>How well the rule told hostile from honest; null if it did not judge, or no hostile update arrived.</summary>
    private static Detection? DetectionIn(RoundResult result)
    {
        if (result.Verdict is null) return null;
        var judged = result.Participants.Where(one => one.Fate == Fate.Arrived).ToArray();
        var detection = Detection.Of([.. judged.Select(one => one.Weight)], index => judged[index].IsHostile);
        return detection.Hostile == 0 ? null : detection;
    }

    private static IEnumerable<Refusal> Refused(RoundResult result) =>
        from participant in result.Participants
        where participant.IsRefused
        select new Refusal(result.Run, result.Round, participant.Client, participant.Fate);
}
