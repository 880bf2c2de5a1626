using FedActors.Actors.Aggregating;
using FedActors.Actors.Evaluating;
using FedActors.Actors.Results;
using FedActors.Actors.Timing;

namespace FedActors.Actors.Rounds;

/// <summary>Notes what happens in a round until its <see cref="RoundResult"/> can be written.</summary>
internal sealed class RoundRecord(FederationPlan plan)
{
    private int _round;
    private Instant _began, _ended;
    private long _wallBegan, _wallClosed, _wallAggregated;
    private Aggregated? _aggregated;
    private double? _loss;

    public void Begin(int round, Instant now)
    {
        (_round, _began, _aggregated) = (round, now, null);
        _wallBegan = plan.Clock.GetTimestamp();
    }

    public void Close(Roster roster, Instant now)
    {
        (_ended, _loss) = (now, roster.MeanLoss);
        _wallClosed = plan.Clock.GetTimestamp();
    }

    public void Aggregated(Aggregated aggregated)
    {
        _aggregated = aggregated;
        _wallAggregated = plan.Clock.GetTimestamp();
    }

    public RoundResult Result(Roster roster, Evaluated? evaluated) => new()
    {
        Run = plan.Run,
        TwinOf = plan.TwinOf,
        Round = _round,
        Fingerprint = _aggregated!.Model.Fingerprint,
        Evaluation = evaluated?.Evaluation,
        Triggered = evaluated?.Triggered,
        Participants = Participants(roster),
        Verdict = _aggregated.Verdict,
        Void = _aggregated.Void,
        TrainingLoss = _loss,
        BytesDown = roster.Asked * plan.ModelBytes,
        BytesUp = roster.BytesUp(plan),
        Began = _began,
        Ended = _ended,
        WallTimes = new PhaseTimes(
            plan.Clock.GetElapsedTime(_wallBegan, _wallClosed),
            plan.Clock.GetElapsedTime(_wallClosed, _wallAggregated),
            plan.Clock.GetElapsedTime(_wallAggregated, plan.Clock.GetTimestamp())),
    };

    private ParticipantResult[] Participants(Roster roster)
    {
        var participants = new ParticipantResult[roster.Count];
        var judged = 0;
        for (var row = 0; row < participants.Length; row++)
        {
            var client = roster.ClientOf(row);
            var fate = roster.FateOf(row);
            var weight = fate == Fate.Arrived && _aggregated!.Verdict is { } verdict ? verdict.Weights[judged++] : 0;
            participants[row] = new ParticipantResult(client, plan.Adversaries.At(_round, client) is not null, fate, weight);
        }
        return participants;
    }
}
