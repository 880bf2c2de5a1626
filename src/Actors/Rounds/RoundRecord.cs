using FedActors.Actors.Aggregating;
using FedActors.Actors.Evaluating;
using FedActors.Actors.Leases;
using FedActors.Runtime.Time;

namespace FedActors.Actors.Rounds;

/// <summary>Notes what happens in a round until its <see cref="RoundResult"/> can be written.</summary>
internal sealed class RoundRecord(Workbench bench)
{
    private readonly FederationPlan _plan = bench.Plan;
    private int _round;
    private Instant _began, _ended;
    private long _wallBegan, _wallClosed, _wallAttacked, _wallAggregated;
    private Aggregated? _aggregated;
    private Evaluated? _evaluated;
    private double? _loss;

    public void Begin(int round, Instant now)
    {
        (_round, _began, _aggregated, _evaluated) = (round, now, null, null);
        bench.Downloads.Begin();
        _wallBegan = _plan.Clock.GetTimestamp();
    }

    /// <summary>The round no longer waits for anyone.</summary>
    public void Close(IParticipants participants, Instant now) => (_ended, _loss) = (now, participants.MeanLoss);

    /// <summary>All rows are back.</summary>
    public void RowsAreBack() => _wallClosed = _wallAttacked = _plan.Clock.GetTimestamp();

    /// <summary>The adversaries have acted.</summary>
    public void Attacked() => _wallAttacked = _plan.Clock.GetTimestamp();

    public void Aggregated(Aggregated aggregated)
    {
        _aggregated = aggregated;
        _wallAggregated = _plan.Clock.GetTimestamp();
    }

    /// <summary>How good the new model is.</summary>
    public void Evaluated(Evaluated evaluated) => _evaluated = evaluated;

    public RoundResult Result(IParticipants participants) => new()
    {
        Run = _plan.Name,
        TwinOf = _plan.TwinOf,
        Round = _round,
        Fingerprint = bench.Models.Version(_aggregated!.Model).Fingerprint,
        Evaluation = _evaluated?.Evaluation,
        Triggered = _evaluated?.Triggered,
        Participants = Participants(participants),
        Verdict = Verdict,
        Updates = _plan.Dumped.Contains(_round) ? Copied(participants.Arrivals) : null,
        Void = _aggregated.Void,
        TrainingLoss = _loss,
        BytesDown = bench.Downloads.Bytes,
        BytesUp = participants.BytesUp(_plan),
        Began = _began,
        Ended = _ended,
        WallTimes = new PhaseTimes(
            _plan.Clock.GetElapsedTime(_wallBegan, _wallClosed),
            _plan.Clock.GetElapsedTime(_wallClosed, _wallAttacked),
            _plan.Clock.GetElapsedTime(_wallAttacked, _wallAggregated),
            _plan.Clock.GetElapsedTime(_wallAggregated, _plan.Clock.GetTimestamp())),
    };

    private Verdict? Verdict => _aggregated!.Void is null ? bench.Verdicts.Of(_round) : null;

    private RoundUpdates Copied(Arrival[] arrivals)
    {
        var columns = bench.Updates.Columns;
        var values = new float[checked(arrivals.Length * columns)];
        for (var place = 0; place < arrivals.Length; place++)
            bench.Updates.Row(arrivals[place].Row).CopyTo(values.AsSpan(place * columns));
        int[] clients = Array.ConvertAll(arrivals, arrival => arrival.Client);
        return new RoundUpdates(
            bench.Updates.Tensors,
            clients,
            Array.ConvertAll(clients, client => _plan.Adversaries.At(_round, client) is not null),
            values);
    }

    private ParticipantResult[] Participants(IParticipants participants)
    {
        var results = new ParticipantResult[participants.Count];
        var weights = Verdict?.Weights;
        var judged = 0;
        for (var place = 0; place < results.Length; place++)
        {
            var client = participants.ClientOf(place);
            var fate = participants.FateOf(place);
            var weight = fate == Fate.Arrived && weights is not null ? weights[judged++] : 0;
            results[place] = new ParticipantResult(client, _plan.Adversaries.At(_round, client) is not null, fate, weight)
            {
                Staleness = participants.StalenessOf(place),
            };
        }
        return results;
    }
}
