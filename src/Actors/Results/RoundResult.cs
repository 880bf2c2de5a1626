using FedActors.Runtime.Time;
using FedActors.Aggregation.Verdicts;
using FedActors.Training.Local;

namespace FedActors.Actors.Results;

/// <summary>One round, when it is over. Round 0 is the model before any training.</summary>
public sealed record RoundResult
{
    /// <summary>The name of the run: that of its rule in the configuration.</summary>
    public required string Run { get; init; }

    /// <summary>1 for the first round of training.</summary>
    public required int Round { get; init; }

    /// <summary>The SHA-256 of the global model after the round.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>How the model does on the test set; null in rounds that do not evaluate.</summary>
    public required Evaluation? Evaluation { get; init; }

    /// <summary>
    /// How the model does on the triggered test samples of backdoors, whose labels are those that the attackers want: its accuracy is
    /// the attack's success rate. Null where there is no backdoor, and in rounds that do not evaluate.
    /// </summary>
    public Evaluation? Triggered { get; init; }

    /// <summary>The rule whose twin without attack this run is; null where it is no twin.</summary>
    public string? TwinOf { get; init; }

    /// <summary>Everybody who was asked to take part, by client.</summary>
    public required IReadOnlyList<ParticipantResult> Participants { get; init; }

    /// <summary>How the rule judged the updates with fate <see cref="Fate.Arrived"/>, by client; null where the round did not count.</summary>
    public required Verdict? Verdict { get; init; }

    /// <summary>Why the model did not change; null where it did.</summary>
    public required string? Void { get; init; }

    /// <summary>The mean training loss of the updates that arrived; null where there are none.</summary>
    public required double? TrainingLoss { get; init; }

    /// <summary>Bytes that the clients downloaded.</summary>
    public required long BytesDown { get; init; }

    /// <summary>Bytes of the updates that arrived.</summary>
    public required long BytesUp { get; init; }

    /// <summary>When the round began, on the run's clock.</summary>
    public required Instant Began { get; init; }

    /// <summary>When the last awaited update came, or the deadline.</summary>
    public required Instant Ended { get; init; }

    /// <summary>What the phases really took. The one thing here that differs from run to run.</summary>
    public required PhaseTimes WallTimes { get; init; }

    /// <summary>How many participants met a fate.</summary>
    public int Count(Fate fate) => Participants.Count(participant => participant.Fate == fate);
}
