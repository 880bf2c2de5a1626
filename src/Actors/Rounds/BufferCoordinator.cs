using Akka.Actor;
using FedActors.Actors.Clients;
using FedActors.Actors.Leases;
using FedActors.Runtime.Incidents;
using FedActors.Runtime.Time;

namespace FedActors.Actors.Rounds;

/// <summary>
/// Conducts a run without rounds and supervises its clients: so many train at any time, each from the newest model, and when the
/// buffer is full, the server takes a step. A step is reported as a round is.
/// </summary>
internal sealed class BufferCoordinator : UntypedActor, IWithTimers
{
    private const string InstantTimer = "instant";
    private readonly Workbench _bench;
    private readonly FederationPlan _plan;
    private readonly SemiAsyncOptions _mode;
    private readonly ClientRegistry _clients;
    private readonly RoundRecord _record;
    private readonly ServerTurn _turn;
    private readonly JobsUnderWay _jobs;
    private readonly IdleClients _idle;
    // Answers of this instant, and those whose turn has come.
    private readonly List<(ClientJob Job, UpdateReady Update)> _heard = [];
    private readonly Queue<(ClientJob Job, UpdateReady Update)> _turns = [];
    private UpdateBuffer _buffer = new();
    private int _step, _failed;
    private bool _isOpen;

    /// <summary>The coordinator of a run, with the actors that it delegates to.</summary>
    public BufferCoordinator(Workbench bench, IActorRef aggregator, IActorRef evaluator, IActorRef[] adversaries)
    {
        (_bench, _plan) = (bench, bench.Plan);
        _mode = (SemiAsyncOptions)_plan.Participation.Mode;
        _clients = new ClientRegistry(Context, bench);
        _record = new RoundRecord(bench);
        _turn = new ServerTurn(bench, _record, aggregator, evaluator, adversaries);
        _jobs = new JobsUnderWay(_plan.Id, bench.Updates.Rows);
        var able = Enumerable.Range(0, _plan.Data.Clients).Where(client => _plan.Data.SampleCount(client) > 0);
        _idle = new IdleClients(_mode.Next, able, _plan.Key);
    }

    /// <inheritdoc/>
    public ITimerScheduler Timers { get; set; } = null!;

    /// <inheritdoc/>
    protected override void PreStart()
    {
        if (_turn.Open(_buffer, Context.Now())) Finish();
    }

    /// <inheritdoc/>
    protected override SupervisorStrategy SupervisorStrategy() => new ReportingStrategy(Context, Decide, _clients.Leave);

    /// <inheritdoc/>
    protected override void OnReceive(object message)
    {
        switch (message)
        {
            case UpdateReady update when JobOf(update.Lease) is { } job:
                Hear(job, update);
                break;
            case RowReturned back when JobOf(back.Lease) is { } job:
                Replace(job);
                break;
            case InstantOver:
                TakeTurns();
                break;
            case Terminated gone:
                Forget(gone.ActorRef);
                break;
            // Of a job that has failed meanwhile.
            case UpdateReady or RowReturned:
                break;
            default:
                if (!_turn.Takes(message, out var isOver)) Unhandled(message);
                else if (isOver) Finish();
                break;
        }
    }

    private ClientJob? JobOf(Lease lease) => _jobs.Of(lease.Client) is { } job && job.Lease == lease ? job : null;

    /// <summary>
    /// Who answers in the same instant is heard in whatever order, but has its turn in the order in which they began.
    /// </summary>
    private void Hear(ClientJob job, UpdateReady update)
    {
        _jobs.End(job);
        _failed = 0;
        _heard.Add((job, update));
        // Once: to start it again would put it off, on a clock that does not stand still.
        if (!Timers.IsTimerActive(InstantTimer)) Timers.StartSingleTimer(InstantTimer, InstantOver.Instance, TimeSpan.Zero);
    }

    private void TakeTurns()
    {
        foreach (var turn in _heard.OrderBy(each => each.Job.Number)) _turns.Enqueue(turn);
        _heard.Clear();
        Proceed();
    }

    /// <summary>Answers have their turns one after the other; none while the server takes a step.</summary>
    private void Proceed()
    {
        while (_isOpen && _turns.TryDequeue(out var turn)) Take(turn.Job, turn.Update);
        if (_isOpen) Fill();
    }

    private void Take(ClientJob job, UpdateReady update)
    {
        var staleness = _turn.Model - job.Model;
        _idle.Add(job.Lease.Client);
        if (staleness <= (_mode.LargestStaleness ?? int.MaxValue)) _buffer.Add(job, update.Length, update.Loss, staleness);
        else
        {
            _buffer.Drop(job, update.Length, staleness, Fate.TooStale);
            _jobs.Free(job.Lease.Row);
        }
        if (_buffer.Waiting == _mode.Buffer) Close();
        else if (_mode.Refill == Refill.AtOnce) Fill();
    }

    /// <summary>Whoever is next begins, as long as there is room.</summary>
    private void Fill()
    {
        while (_jobs.Count < _mode.Concurrency - Waiting && _idle.Take() is { } client)
        {
            var job = _jobs.Begin(client, _step, _turn.Model);
            _clients.Ask(new TrainRequest(job.Lease, job.Model, _bench.Downloads.Send(client, job.Model)));
        }
    }

    // Whoever has answered but not had its turn yet still has its place.
    private int Waiting => _turns.Count + _heard.Count;

    private void Close()
    {
        _isOpen = false;
        _buffer.Sort();
        _record.Close(_buffer, Context.Now());
        _record.RowsAreBack();
        _turn.Begin(_step, _buffer);
    }

    private void Finish()
    {
        _plan.OnRound(_record.Result(_buffer), _bench.Models.Version(_turn.Model));
        foreach (var row in _buffer.Rows) _jobs.Free(row);
        _clients.Trim(_jobs.IsBusy);
        if (_step == _plan.Rounds)
        {
            Context.Parent.Tell(new RoundsDone(_plan.Id));
            return;
        }

        (_buffer, _isOpen) = (new UpdateBuffer(), true);
        _step++;
        _record.Begin(_step, Context.Now());
        _bench.Models.Begin(_step, _turn.Model);
        if (_mode.Refill == Refill.AtOnce) Fill();
        Proceed();
    }

    /// <summary>A client that throws is restarted, and somebody else has its place.</summary>
    private Directive Decide(IActorRef child, Exception error)
    {
        if (_jobs.Of(ClientRegistry.NumberOf(child)) is not { } job) return Directive.Restart;
        // A single client may fail, but if all of them do, the cause lies elsewhere.
        if (++_failed > _mode.Concurrency) return Directive.Escalate;
        _buffer.Drop(job, 0, _turn.Model - job.Model, Fate.Failed);
        if (_clients.Recall(job.Lease)) Replace(job);
        return Directive.Restart;
    }

    private void Replace(ClientJob job)
    {
        _jobs.End(job);
        _jobs.Free(job.Lease.Row);
        _idle.Add(job.Lease.Client);
        if (_isOpen) Fill();
    }

    /// <summary>A client has stopped, so it no longer writes to any row that it held.</summary>
    private void Forget(IActorRef client)
    {
        if (!_clients.Forget(client) && _jobs.Of(ClientRegistry.NumberOf(client)) is { } job) Replace(job);
    }

    private sealed record InstantOver : INoSerializationVerificationNeeded
    {
        public static readonly InstantOver Instance = new();
    }
}
