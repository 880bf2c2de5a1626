using FedActors.Actors.Aggregating;
using FedActors.Actors.Evaluating;
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
    private double? _loss;

    public void Begin(int round, Instant now)
    {
        (_round, _began, _aggregated) = (round, now, null);
        bench.Downloads.Begin();
        _wallBegan = _plan.Clock.GetTimestamp();
    }

    /// <summary>The round no longer waits for anyone.</summary>
    public void Close(Roster roster, Instant now) => (_ended, _loss) = (now, roster.MeanLoss);

    /// <summary>All rows are back.</summary>
    public void RowsAreBack() => _wallClosed = _wallAttacked = _plan.Clock.GetTimestamp();

    /// <summary>The adversaries have acted.</summary>
    public void Attacked() => _wallAttacked = _plan.Clock.GetTimestamp();

    public void Aggregated(Aggregated aggregated)
    {
        _aggregated = aggregated;
        _wallAggregated = _plan.Clock.GetTimestamp();
    }

    public RoundResult Result(Roster roster, Evaluated? evaluated) => new()
    {
        Run = _plan.Name,
        TwinOf = _plan.TwinOf,
        Round = _round,
        Fingerprint = bench.Models.Version(_aggregated!.Model).Fingerprint,
        Evaluation = evaluated?.Evaluation,
        Triggered = evaluated?.Triggered,
        Participants = Participants(roster),
        Verdict = Verdict,
        Updates = _plan.Dumped.Contains(_round) ? Copied(roster) : null,
        Void = _aggregated.Void,
        TrainingLoss = _loss,
        BytesDown = bench.Downloads.Bytes,
        BytesUp = roster.BytesUp(_plan),
        Began = _began,
        Ended = _ended,
        WallTimes = new PhaseTimes(
            _plan.Clock.GetElapsedTime(_wallBegan, _wallClosed),
            _plan.Clock.GetElapsedTime(_wallClosed, _wallAttacked),
            _plan.Clock.GetElapsedTime(_wallAttacked, _wallAggregated),
            _plan.Clock.GetElapsedTime(_wallAggregated, _plan.Clock.GetTimestamp())),
    };

    private Verdict? Verdict => _aggregated!.Void is null ? bench.Verdicts.Of(_round) : null;

    private RoundUpdates Copied(Roster roster)
    {
        var (rows, columns) = (roster.ArrivedRows, bench.Updates.Columns);
        var values = new float[checked(rows.Length * columns)];
        for (var place = 0; place < rows.Length; place++)
            bench.Updates.Row(rows[place]).CopyTo(values.AsSpan(place * columns));
        int[] clients = Array.ConvertAll(rows, roster.ClientOf);
        return new RoundUpdates(
            bench.Updates.Tensors,
            clients,
            Array.ConvertAll(clients, client => _plan.Adversaries.At(_round, client) is not null),
            values);
    }

    private ParticipantResult[] Participants(Roster roster)
    {
        var participants = new ParticipantResult[roster.Count];
        var weights = Verdict?.Weights;
        var judged = 0;
        for (var row = 0; row < participants.Length; row++)
        {
            var client = roster.ClientOf(row);
            var fate = roster.FateOf(row);
            var weight = fate == Fate.Arrived && weights is not null ? weights[judged++] : 0;
            participants[row] = new ParticipantResult(client, _plan.Adversaries.At(_round, client) is not null, fate, weight);
        }
        return participants;
    }
}
