using Akka.Actor;
using FedActors.Actors.Aggregating;
using FedActors.Actors.Evaluating;
using FedActors.Actors.Hostility;
using FedActors.Actors.Leases;
using FedActors.Runtime.Time;

namespace FedActors.Actors.Rounds;

/// <summary>
/// What follows once the updates of a round, or of a step, are in: the adversaries, the rule and the evaluator take their turns,
/// one after the other.
/// </summary>
internal sealed class ServerTurn(
    Workbench bench, RoundRecord record, IActorRef aggregator, IActorRef evaluator, IActorRef[] adversaries)
{
    private readonly FederationPlan _plan = bench.Plan;
    private IParticipants? _participants;
    private int _number, _moves;

    /// <summary>The newest version of the model.</summary>
    public int Model { get; private set; }

    /// <summary>
    /// Reports the untrained model as round 0, so that every chart starts from the same one; true if it need not be evaluated.
    /// </summary>
    public bool Open(IParticipants nobody, Instant now)
    {
        bench.Models.Add(_plan.FirstModel());
        record.Begin(0, now);
        record.Close(nobody, now);
        record.RowsAreBack();
        return Skip(0, nobody, "nothing was trained yet");
    }

    /// <summary>Begins with the adversaries. Answers come as messages, which <see cref="Takes"/> is for.</summary>
    public void Begin(int number, IParticipants participants)
    {
        (_number, _participants, _moves) = (number, participants, 0);
        Proceed();
    }

    /// <summary>Leaves the model as it is; true if that is all, false if it must still be evaluated.</summary>
    public bool Skip(int number, IParticipants participants, string reason)
    {
        (_number, _participants) = (number, participants);
        return Accept(new Aggregated(_plan.Id, number, Model, [], reason));
    }

    /// <summary>Whether a message is an answer in this turn; it is over when a result is there.</summary>
    public bool Takes(object message, out bool isOver)
    {
        isOver = false;
        switch (message)
        {
            case Colluded moved when moved.Round == _number && moved.Group == _plan.Adversaries.Colluding[_moves]:
                _moves++;
                record.Attacked();
                Proceed();
                return true;
            case Aggregated aggregated when aggregated.Round == _number:
                isOver = Accept(aggregated);
                return true;
            case Evaluated evaluated when evaluated.Model == Model:
                isOver = true;
                record.Evaluated(evaluated);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Goes on to the next adversary, or to the rule.</summary>
    private void Proceed()
    {
        var arrivals = _participants!.Arrivals;
        while (_moves < adversaries.Length && !HasMove(_plan.Adversaries.Colluding[_moves], arrivals)) _moves++;
        if (_moves < adversaries.Length) adversaries[_moves].Tell(new Collude(_plan.Id, _number, Model, arrivals));
        else aggregator.Tell(new Aggregate(_plan.Id, _number, Model, arrivals));
    }

    /// <summary>Whether a group has updates of its own in this round, which it may overwrite.</summary>
    private bool HasMove(int group, Arrival[] arrivals) =>
        Array.Exists(arrivals, arrival => _plan.Adversaries.GroupAt(_number, arrival.Client) == group);

    /// <summary>The model after the step; true if it need not be evaluated.</summary>
    private bool Accept(Aggregated aggregated)
    {
        Model = aggregated.Model;
        foreach (var refusal in aggregated.Refused) _participants!.Refuse(refusal.Row, refusal.Why);
        record.Aggregated(aggregated);
        if (_number != _plan.Rounds && _number % _plan.EvaluateEvery != 0) return true;
        evaluator.Tell(new Evaluate(_plan.Id, Model));
        return false;
    }
}
