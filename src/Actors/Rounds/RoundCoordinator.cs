using Akka.Actor;
using FedActors.Actors.Clients;
using FedActors.Actors.Leases;
using FedActors.Runtime.Incidents;
using FedActors.Runtime.Time;

namespace FedActors.Actors.Rounds;

/// <summary>
/// Conducts the rounds of one run and supervises its clients. In each round it leases rows to some clients and asks them to
/// train, waits until enough have answered or the deadline has passed, takes back the rows of the others, lets the adversaries
/// act, has the updates aggregated and the new model evaluated, and reports the round.
/// </summary>
internal sealed class RoundCoordinator : UntypedActor, IWithTimers
{
    private const string DeadlineTimer = "deadline", CloseTimer = "close", WaitTimer = "wait";
    private readonly Workbench _bench;
    private readonly FederationPlan _plan;
    private readonly ClientRegistry _clients;
    private readonly RoundRecord _record;
    private readonly ServerTurn _turn;
    private Roster _roster = new([]);
    private int _number;
    private Phase _phase;

    /// <summary>The coordinator of a run, with the actors that it delegates to.</summary>
    public RoundCoordinator(Workbench bench, IActorRef aggregator, IActorRef evaluator, IActorRef[] adversaries)
    {
        (_bench, _plan) = (bench, bench.Plan);
        _clients = new ClientRegistry(Context, bench);
        _record = new RoundRecord(bench);
        _turn = new ServerTurn(bench, _record, aggregator, evaluator, adversaries);
    }

    private enum Phase
    {
        BetweenRounds,
        Open,
        Recalling,
        Closing,
    }

    /// <inheritdoc/>
    public ITimerScheduler Timers { get; set; } = null!;

    /// <inheritdoc/>
    protected override void PreStart()
    {
        _phase = Phase.Closing;
        if (_turn.Open(_roster, Context.Now())) Finish();
    }

    /// <inheritdoc/>
    protected override SupervisorStrategy SupervisorStrategy() => new ReportingStrategy(Context, Decide, _clients.Leave);

    /// <inheritdoc/>
    protected override void OnReceive(object message)
    {
        switch (_phase)
        {
            case Phase.BetweenRounds when message is NextRound:
                Begin();
                break;
            case Phase.Open:
                Open(message);
                break;
            case Phase.Recalling:
                Recalling(message);
                break;
            case Phase.Closing:
                Closing(message);
                break;
            default:
                Common(message);
                break;
        }
    }

    /// <summary>While clients train.</summary>
    private void Open(object message)
    {
        switch (message)
        {
            case UpdateReady update when IsOurs(update.Lease):
                _roster.Return(update.Lease.Row);
                if (_roster.Arrive(update.Lease.Row, update.Length, update.Loss, Context.Now())) CloseIfDone();
                break;
            case UpdateLost lost when IsOurs(lost.Lease):
                _roster.Return(lost.Lease.Row);
                if (_roster.Drop(lost.Lease.Row, Fate.Lost)) CloseIfDone();
                break;
            case RoundOver over when over.Round == _number:
                Close();
                break;
            default:
                Common(message);
                break;
        }
    }

    /// <summary>While rows are taken back.</summary>
    private void Recalling(object message)
    {
        switch (message)
        {
            case RowReturned back when IsOurs(back.Lease):
                TakeBack(back.Lease.Row);
                break;
            default:
                Common(message);
                break;
        }
    }

    /// <summary>While the adversaries, the rule and the evaluator take their turns.</summary>
    private void Closing(object message)
    {
        if (!_turn.Takes(message, out var isOver)) Common(message);
        else if (isOver) Finish();
    }

    private void Common(object message)
    {
        switch (message)
        {
            case Terminated gone:
                Forget(gone.ActorRef);
                break;
            // Too late, or from an earlier round. A row is given back in answer to its recall, whatever else comes of it.
            case UpdateReady or UpdateLost or RowReturned or RoundOver:
                break;
            default:
                Unhandled(message);
                break;
        }
    }

    /// <summary>A client that throws is restarted, and the current round continues without it.</summary>
    private Directive Decide(IActorRef child, Exception error)
    {
        if (_phase != Phase.Open) return Directive.Restart;
        var client = ClientRegistry.NumberOf(child);
        if (_roster.RowOf(client) is not { } row || !_roster.Drop(row, Fate.Failed)) return Directive.Restart;
        // A single client may fail, but if all of them do, the cause lies elsewhere.
        if (_roster.FailedOnly) return Directive.Escalate;
        CloseIfDone();
        return Directive.Restart;
    }

    private void Begin()
    {
        var asked = Drawn(_number + 1);
        if (asked.Length > 0) Begin(asked);
        else WaitForSomebody();
    }

    /// <summary>The participants of a round, all of them available.</summary>
    private int[] Drawn(int round) => _plan.Devices.IsAlwaysUp
        ? _plan.Selection.In(round)
        : _plan.Selection.In(round, client => _plan.Devices.IsUp(client, Context.Now()));

    /// <summary>Begins when somebody is available; the plan is for clients of whom somebody sometimes is.</summary>
    private void WaitForSomebody()
    {
        if (_plan.Devices.NextUp(_plan.Data.Clients, Context.Now()) is { } next)
            Timers.StartSingleTimer(WaitTimer, NextRound.Instance, next - Context.Now());
    }

    private void Begin(int[] asked)
    {
        _number++;
        _roster = new Roster(asked);
        _record.Begin(_number, Context.Now());
        _bench.Models.Begin(_number, _turn.Model);
        _phase = Phase.Open;
        for (var row = 0; row < _roster.Count; row++) Ask(row);
        if (_plan.Participation.Deadline != Timeout.InfiniteTimeSpan)
            Timers.StartSingleTimer(DeadlineTimer, new RoundOver(_number), _plan.Participation.Deadline);
        if (_roster.Outstanding == 0) Close();
    }

    private void Ask(int row)
    {
        var client = _roster.ClientOf(row);
        if (_plan.Data.SampleCount(client) == 0)
        {
            _roster.Drop(row, Fate.NoData);
            return;
        }

        _roster.Lease(row);
        _clients.Ask(new TrainRequest(LeaseOf(row), _turn.Model, _bench.Downloads.Send(client, _turn.Model)));
    }

    private Lease LeaseOf(int row) => new(_plan.Id, _number, _roster.ClientOf(row), Attempt: 1, row);

    private bool IsOurs(Lease lease) =>
        lease.Row >= 0 && lease.Row < _roster.Count && lease == LeaseOf(lease.Row);

    /// <summary>
    /// If enough have answered, ends the round at the end of this instant: others may finish at the very same time.
    /// </summary>
    private void CloseIfDone()
    {
        var isDone = _roster.Arrived >= _plan.Participation.Participants || _roster.Outstanding == 0;
        // Once: to start it again would put it off, on a clock that does not stand still.
        if (isDone && !Timers.IsTimerActive(CloseTimer))
            Timers.StartSingleTimer(CloseTimer, new RoundOver(_number), TimeSpan.Zero);
    }

    private void Close()
    {
        Timers.CancelAll();
        _roster.Settle(_plan.Participation.Participants);
        _record.Close(_roster, Context.Now());
        _phase = Phase.Recalling;
        for (var row = 0; row < _roster.Count; row++)
            if (_roster.IsLeased(row) && _clients.Recall(LeaseOf(row))) _roster.Return(row);
        if (_roster.Leased == 0) AllAreBack();
    }

    private void TakeBack(int row)
    {
        if (_roster.Return(row) && _roster.Leased == 0) AllAreBack();
    }

    /// <summary>A client has stopped, so it no longer writes to any row that it held.</summary>
    private void Forget(IActorRef client)
    {
        if (_clients.Forget(client) || _roster.RowOf(ClientRegistry.NumberOf(client)) is not { } row) return;
        if (_phase == Phase.Recalling) TakeBack(row);
        else _roster.Return(row);
    }

    private void AllAreBack()
    {
        _record.RowsAreBack();
        _phase = Phase.Closing;
        var fewest = _plan.Participation.Fewest;
        if (_roster.Arrived < fewest) Skip($"{_roster.Arrived} updates came in time, the quorum is {fewest}");
        else _turn.Begin(_number, _roster);
    }

    private void Skip(string reason)
    {
        _phase = Phase.Closing;
        if (_turn.Skip(_number, _roster, reason)) Finish();
    }

    private void Finish()
    {
        _plan.OnRound(_record.Result(_roster), _bench.Models.Version(_turn.Model));
        _clients.Trim();
        _phase = Phase.BetweenRounds;
        if (_number == _plan.Rounds) Context.Parent.Tell(new RoundsDone(_plan.Id));
        else Self.Tell(NextRound.Instance);
    }

    private sealed record NextRound : INoSerializationVerificationNeeded
    {
        public static readonly NextRound Instance = new();
    }

    private sealed record RoundOver(int Round) : INoSerializationVerificationNeeded;
}
