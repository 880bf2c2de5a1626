using FedActors.Runtime.Time;

namespace FedActors;

/// <summary>The result of one round. Round 0 is the model before any training.</summary>
public sealed record RoundResult
{
    /// <summary>The name of the run: its rule's name in the configuration.</summary>
    public required string Run { get; init; }

    /// <summary>1 for the first round of training.</summary>
    public required int Round { get; init; }

    /// <summary>The SHA-256 of the global model after the round.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>How well the model does on the test set; null in rounds that do not evaluate.</summary>
    public required Evaluation? Evaluation { get; init; }

    /// <summary>
    /// How well the model does on the triggered test samples of backdoors, which carry the labels that the attackers want, so
    /// that its accuracy is the attack's success rate. Null without a backdoor, and in rounds that do not evaluate.
    /// </summary>
    public Evaluation? Triggered { get; init; }

    /// <summary>What <see cref="TwinOf"/> says of a run with which every rule is compared.</summary>
    public const string EveryRule = "*";

    /// <summary>
    /// If this run is a twin without the attack, the rule that is compared with it, or <see cref="EveryRule"/>; otherwise null.
    /// </summary>
    public string? TwinOf { get; init; }

    /// <summary>Everyone who was asked to take part, ordered by client.</summary>
    public required IReadOnlyList<ParticipantResult> Participants { get; init; }

    /// <summary>
    /// How the rule judged the updates with fate <see cref="Fate.Arrived"/>, ordered by client; null if the round is void.
    /// </summary>
    public required Verdict? Verdict { get; init; }

    /// <summary>The updates that went to the rule; null unless the experiment dumps this round, as they are large.</summary>
    public RoundUpdates? Updates { get; init; }

    /// <summary>Why the model did not change; null if it did.</summary>
    public required string? Void { get; init; }

    /// <summary>The mean training loss of the updates that arrived; null if none did.</summary>
    public required double? TrainingLoss { get; init; }

    /// <summary>How many bytes the clients downloaded.</summary>
    public required long BytesDown { get; init; }

    /// <summary>The size in bytes of the updates that arrived.</summary>
    public required long BytesUp { get; init; }

    /// <summary>When the round began, on the run's clock.</summary>
    public required Instant Began { get; init; }

    /// <summary>When the last awaited update came, or when the deadline passed.</summary>
    public required Instant Ended { get; init; }

    /// <summary>The wall time of the phases. The only thing here that differs from run to run.</summary>
    public required PhaseTimes WallTimes { get; init; }

    /// <summary>How many participants met a fate.</summary>
    public int Count(Fate fate) => Participants.Count(participant => participant.Fate == fate);
}
