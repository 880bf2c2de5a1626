using FedActors.Actors.Aggregating;
using FedActors.Actors.Clients;
using FedActors.Actors.Evaluating;
using FedActors.Actors.Results;
using FedActors.Actors.Supervision;
using FedActors.Actors.Timing;
using FedActors.Aggregation.Matrix;

namespace FedActors.Actors.Rounds;

/// <summary>
/// Leads the rounds of one run, and supervises its clients. A round asks some clients to train, waits until enough of them
/// have answered or the deadline has come, has their updates aggregated and the new model evaluated, and is reported.
/// </summary>
public sealed class RoundCoordinator(FederationPlan plan, UpdateMatrix updates, ActorRef aggregator, ActorRef evaluator) : Actor
{
    private readonly ActorRef[] _clients = new ActorRef[plan.Data.Clients];
    private readonly RoundRecord _record = new(plan);
    private ModelVersion _model = Initial(plan);
    // What the rounds before started from, as far back as the attack looks.
    private ModelVersion[] _past = [];
    private Roster _roster = new([]);
    private Round? _open;
    private ITimerHandle? _deadline;
    private int _number;

    /// <inheritdoc/>
    protected internal override void Started()
    {
        for (var client = 0; client < _clients.Length; client++) _clients[client] = Context.Spawn("client", client, Make);
        // Round 0: nobody trains, so that every chart starts from the same untrained model.
        _record.Begin(0, Context.Now);
        _record.Close(_roster, Context.Now);
        Accept(Aggregated.Nothing(new Round(0, _model, updates), "nothing was trained yet"));
    }

    /// <inheritdoc/>
    protected internal override void Receive(object message)
    {
        switch (message)
        {
            case UpdateReady update when update.Round == _open?.Number:
                if (_roster.Arrive(update.Row, update.Length, update.Loss)) LookWhetherDone();
                break;
            case Deadline deadline when deadline.Round == _open?.Number:
                Close();
                break;
            case Aggregated aggregated:
                Accept(aggregated);
                break;
            case Evaluated evaluated:
                Finish(evaluated);
                break;
        }
    }

    /// <summary>A client that throws starts afresh; the round at hand goes on without it.</summary>
    protected internal override Directive Decide(ActorRef child, Exception error)
    {
        var client = Array.IndexOf(_clients, child);
        if (_open is null || client < 0 || _roster.RowOf(client) is not { } row || !_roster.Drop(row, Fate.Failed)) return Directive.Restart;
        // One client may break, but if all of them do, the fault is not theirs.
        if (_roster.FailedOnly) return Directive.Escalate;
        LookWhetherDone();
        return Directive.Restart;
    }

    private static ModelVersion Initial(FederationPlan plan)
    {
        if (!plan.Start.IsEmpty) return new ModelVersion(0, plan.Start.ToArray(), []);
        var parameters = new float[plan.Model.Tensors.Length];
        plan.Model.Initialise(plan.Key.With("initialise"), parameters);
        return new ModelVersion(0, parameters, []);
    }

    private Client Make(int client) =>
        plan.Adversaries.Contains(client) ? new Attacker(plan, client) : new Client(plan, client);

    private void Begin()
    {
        _roster = new Roster(Pick());
        _record.Begin(_number, Context.Now);
        _open = new Round(_number, _model, updates) { Past = _past };
        _past = [.. _past.Prepend(_model).Take(plan.Adversaries.LongestMemory)];
        for (var row = 0; row < _roster.Count; row++) Ask(row);
        if (plan.Participation.Deadline != Timeout.InfiniteTimeSpan)
            _deadline = Context.Schedule(plan.Participation.Deadline, new Deadline(_number));
        if (_roster.Outstanding == 0) Close();
    }

    private void Ask(int row)
    {
        var client = _roster.ClientOf(row);
        if (plan.Data.SampleCount(client) == 0) _roster.Drop(row, Fate.NoData);
        else _clients[client].Tell(new TrainRequest(_open!, row));
    }

    /// <summary>The same clients in the same round under every rule: the key knows nothing of the run.</summary>
    private int[] Pick() =>
        plan.Key.With("participants").With(_number).Open().Choose(updates.Rows, _clients.Length);

    private void LookWhetherDone()
    {
        if (_roster.Arrived >= plan.Participation.Participants || _roster.Outstanding == 0) Close();
    }

    private void Close()
    {
        var round = _open!;
        _open = null;
        _deadline?.Cancel();
        // What is still being computed has ended when a client has handled this: its row is free for the next round.
        var abort = new Abort(round.Number);
        foreach (var row in _roster.OutstandingRows) _clients[_roster.ClientOf(row)].Tell(abort);
        _record.Close(_roster, Context.Now);

        var rows = _roster.ArrivedRows;
        var fewest = plan.Participation.Fewest;
        if (rows.Length < fewest) Accept(Aggregated.Nothing(round, $"{rows.Length} updates came in time, the quorum is {fewest}"));
        else aggregator.Tell(new Aggregate(round, rows, Array.ConvertAll(rows, _roster.ClientOf), Array.ConvertAll(rows, _roster.LengthOf)));
    }

    private void Accept(Aggregated aggregated)
    {
        _model = aggregated.Model;
        foreach (var (row, why) in aggregated.Refused) _roster.Refuse(row, why);
        _record.Aggregated(aggregated);
        if (_number == plan.Rounds || _number % plan.EvaluateEvery == 0) evaluator.Tell(new Evaluate(_model));
        else Finish(null);
    }

    private void Finish(Evaluated? evaluated)
    {
        plan.OnRound(_record.Result(_roster, evaluated), _model);
        if (_number == plan.Rounds)
        {
            Context.Parent.Tell(new RoundsDone());
            return;
        }
        _number++;
        Begin();
    }

    private sealed record Deadline(int Round);
}
