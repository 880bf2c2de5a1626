using System.Runtime.CompilerServices;
using FedActors.Actors;
using FedActors.Actors.Jobs;
using FedActors.Actors.Supervision;
using FedActors.Actors.Timing;
using FedActors.Engine.Jobs;

namespace FedActors.Engine.Loop;

/// <summary>
/// Runs the actors of one run, one message at a time, on the virtual clock. Time stands still while messages are handled
/// and jumps to the next event when there are none; events at the same time come in the order in which they were asked
/// for. So the order of everything follows from the configuration and the seed, whatever the workers do.
/// </summary>
public sealed class EventLoop : IDisposable
{
    private const int MessagesBetweenLooks = 4096;
    private const int MostRestartsInARow = 10;
    private readonly MessageQueue _messages = new();
    private readonly EventQueue _events = new();
    private readonly Dictionary<ActorCell, List<ActorCell>> _watchers = [];
    private readonly Workshop _workshop = new();
    private readonly ActorCell _root;
    private ActorCell _current, _sender;
    private object _message = StopSignal.Instance;
    private Exception? _failure;

    /// <summary>A loop whose jobs run in <paramref name="pool"/>.</summary>
    public EventLoop(JobPool pool)
    {
        Pool = pool;
        _root = _current = _sender = ActorCell.Root(this);
    }

    /// <summary>Hears of every actor that throws.</summary>
    public Action<Incident>? OnIncident { get; init; }

    /// <summary>The time on the virtual clock.</summary>
    public Instant Now { get; private set; }

    /// <summary>How many messages were handled.</summary>
    public long Delivered { get; private set; }

    /// <summary>How many messages were sent to actors that had stopped.</summary>
    public long DeadLetters { get; private set; }

    internal JobPool Pool { get; }

    /// <summary>The wish to end the run that is going on.</summary>
    internal CancellationToken Cancelled { get; private set; }

    internal IWorkshop Workshop => _workshop;

    internal ActorRef Sender => _sender;

    /// <summary>Starts an actor at the top of the tree. If it fails, the run fails.</summary>
    public ActorRef Spawn(string name, Func<Actor> create) => _root.Spawn(name, create);

    /// <summary>
    /// Handles messages and events until <paramref name="top"/> has stopped. Throws <see cref="RunFailedException"/> when a
    /// failure was escalated to the top, <see cref="RunStalledException"/> when nothing is left that could happen, and
    /// <see cref="OperationCanceledException"/> when <paramref name="cancelled"/> says so.
    /// </summary>
    public void Run(ActorRef top, CancellationToken cancelled)
    {
        var awaited = (ActorCell)top;
        Cancelled = cancelled;
        while (true)
        {
            cancelled.ThrowIfCancellationRequested();
            HandleMessages();
            if (_failure is not null) throw new RunFailedException(_failure);
            if (awaited.Actor is null) return;
            if (_messages.IsEmpty && !Advance()) throw new RunStalledException(Now);
        }
    }

    /// <summary>Stops every actor, so that no job is left that would write to what its owner disposes of.</summary>
    public void Dispose()
    {
        foreach (var child in _root.Children.ToList()) ((ActorCell)child).Terminate();
        _workshop.Dispose();
    }

    internal void Post(ActorCell target, object message) => _messages.Add(target, _current, message);

    internal void Post(ActorCell target, ActorCell sender, object message) => _messages.Add(target, sender, message);

    internal T Schedule<T>(TimeSpan after, T scheduled) where T : ScheduledEvent
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(after, TimeSpan.Zero);
        _events.Add((Now + after).Ticks, scheduled);
        return scheduled;
    }

    internal void Watch(ActorCell watcher, ActorCell watched)
    {
        if (watched.Actor is null) Post(watcher, watched, new Terminated(watched));
        else if (_watchers.TryGetValue(watched, out var others)) others.Add(watcher);
        else _watchers[watched] = [watcher];
    }

    internal void Announce(ActorCell stopped)
    {
        if (!_watchers.Remove(stopped, out var watchers)) return;
        foreach (var watcher in watchers) Post(watcher, stopped, new Terminated(stopped));
    }

    /// <summary>Runs a step of an actor's life; its parent decides if it throws. Whether it did not.</summary>
    internal bool Guard(ActorCell cell, Action step)
    {
        var (current, sender) = (_current, _sender);
        try
        {
            (_current, _sender) = (cell, cell);
            step();
            return true;
        }
        catch (Exception error)
        {
            Fail(cell, step.Method.Name, error);
            return false;
        }
        finally
        {
            (_current, _sender) = (current, sender);
        }
    }

    /// <summary>Runs the last step of an actor's life; there is nothing left to decide if it throws.</summary>
    internal void GuardEnd(ActorCell cell, Action step)
    {
        var current = _current;
        try
        {
            _current = cell;
            step();
        }
        catch (Exception error)
        {
            Report(cell, step.Method.Name, error, Directive.Stop);
        }
        finally
        {
            _current = current;
        }
    }

    private void HandleMessages()
    {
        try
        {
            for (var left = MessagesBetweenLooks; left > 0 && _failure is null && _messages.TryTake(out var envelope); left--)
                Handle(in envelope);
        }
        catch (Exception error)
        {
            Fail(_current, _message.GetType().Name, error);
        }
        _current = _root;
    }

    // On its own, so that the just-in-time compiler counts which actors it meets and compiles it anew for them.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Handle(in Envelope envelope)
    {
        var cell = envelope.Target;
        if (cell.Actor is not { } actor)
        {
            DeadLetters++;
            return;
        }
        (_current, _sender, _message) = (cell, (ActorCell)envelope.Sender, envelope.Message);
        Delivered++;
        if (envelope.Message is StopSignal) cell.Terminate();
        else actor.Receive(envelope.Message);
    }

    /// <summary>Jumps to the next event; false when there is none.</summary>
    private bool Advance()
    {
        if (!_events.TryTake(out var time, out var scheduled)) return false;
        Now = new Instant(time);
        try
        {
            _current = scheduled.Target;
            scheduled.Fire();
        }
        catch (Exception error) when (!Cancelled.IsCancellationRequested || error is not OperationCanceledException)
        {
            Fail(scheduled.Target, scheduled.GetType().Name, error);
        }
        _current = _root;
        return true;
    }

    private void Fail(ActorCell cell, string message, Exception error)
    {
        if (cell.ParentCell is not { } parent || parent == _root || parent.Actor is null)
        {
            Report(cell, message, error, Directive.Escalate);
            _failure ??= error;
            return;
        }
        var decision = Decide(parent, cell, error);
        if (decision == Directive.Restart && cell.RestartsInARow >= MostRestartsInARow) decision = Directive.Stop;
        Report(cell, message, error, decision);
        Apply(decision, cell, message, error);
    }

    private Directive Decide(ActorCell parent, ActorCell child, Exception error)
    {
        var decision = Directive.Escalate;
        Guard(parent, () => decision = parent.Actor!.Decide(child, error));
        return decision;
    }

    private void Apply(Directive decision, ActorCell cell, string message, Exception error)
    {
        switch (decision)
        {
            case Directive.Restart:
                cell.Restart();
                break;
            case Directive.Stop:
                cell.Terminate();
                break;
            case Directive.Escalate:
                Fail(cell.ParentCell!, message, error);
                break;
        }
    }

    private void Report(ActorCell cell, string message, Exception error, Directive decision) =>
        OnIncident?.Invoke(new Incident(Now, cell.Path, message, error, decision));
}
