using FedActors.Actors;
using FedActors.Actors.Jobs;
using FedActors.Actors.Timing;

namespace FedActors.Engine.Loop;

/// <summary>
/// The place of one actor in the tree: its address, its context and its link to parent, siblings and children, in one
/// object, because there may be millions of them.
/// </summary>
internal sealed class ActorCell : ActorRef, IActorContext
{
    private const int NoNumber = -1, Gone = -1;
    private readonly string _name;
    private readonly int _number;
    private readonly Delegate? _create;
    private ActorCell? _firstChild, _lastChild, _previous, _next;
    private JobList _jobs;

    private ActorCell(EventLoop loop, ActorCell? parent, string name, int number, Delegate? create)
    {
        Loop = loop;
        ParentCell = parent;
        _name = name;
        _number = number;
        _create = create;
        parent?.Adopt(this);
    }

    public EventLoop Loop { get; }

    public ActorCell? ParentCell { get; }

    /// <summary>Null once it has stopped.</summary>
    public Actor? Actor { get; private set; }

    /// <summary>How often it was restarted; timers and jobs of an earlier generation are void.</summary>
    public int Generation { get; private set; }

    /// <summary>How often in a row it was restarted and failed while it started.</summary>
    public int RestartsInARow { get; private set; }

    public ref JobList Jobs => ref _jobs;

    public override string Path => ParentCell is null ? "" : $"{ParentCell.Path}/{Name}";

    public ActorRef Self => this;

    public ActorRef Sender => Loop.Sender;

    public ActorRef Parent => ParentCell ?? this;

    public Instant Now => Loop.Now;

    public IEnumerable<ActorRef> Children
    {
        get
        {
            for (var child = _firstChild; child is not null; child = child._next) yield return child;
        }
    }

    private string Name => _number == NoNumber ? _name : $"{_name}-{_number}";

    public static ActorCell Root(EventLoop loop) => new(loop, null, "", NoNumber, null);

    /// <summary>Brings the cell and its actor into the processor's cache.</summary>
    public void Touch() => Actor?.Touch();

    public override void Tell(object message) => Loop.Post(this, message);

    public void TellFrom(ActorCell sender, object message) => Loop.Post(this, sender, message);

    public ActorRef Spawn(string name, Func<Actor> create)
    {
        for (var child = _firstChild; child is not null; child = child._next)
            if (child._number == NoNumber && child._name == name) throw new ArgumentException($"{Path} already has a child '{name}'");
        return Birth(new ActorCell(Loop, this, name, NoNumber, create));
    }

    public ActorRef Spawn(string name, int number, Func<int, Actor> create)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        return Birth(new ActorCell(Loop, this, name, number, create));
    }

    public ITimerHandle Schedule(TimeSpan after, object message) => Loop.Schedule(after, new ScheduledMessage(this, message));

    public IJobHandle Start(IJob job, TimeSpan simulated, Func<JobOutcome, object> toMessage) =>
        Loop.Schedule(simulated, new ScheduledJob(this, job, toMessage, (Now + simulated).Ticks, Loop.Pool));

    public void Watch(ActorRef other) => Loop.Watch(this, (ActorCell)other);

    public void Stop(ActorRef other) => other.Tell(StopSignal.Instance);

    /// <summary>Puts a fresh instance in the place of the one that failed.</summary>
    public void Restart()
    {
        TakeDown();
        Generation++;
        RestartsInARow++;
        Begin();
    }

    /// <summary>Stops it and all below it, the youngest first.</summary>
    public void Terminate()
    {
        if (Generation == Gone) return;
        TakeDown();
        Generation = Gone;
        ParentCell!.Disown(this);
        Loop.Announce(this);
    }

    private static ActorCell Birth(ActorCell child)
    {
        child.Begin();
        return child;
    }

    private void Begin()
    {
        if (Loop.Guard(this, Start)) RestartsInARow = 0;
    }

    private void Start()
    {
        var actor = _create is Func<int, Actor> numbered ? numbered(_number) : ((Func<Actor>)_create!)();
        actor.Attach(this);
        Actor = actor;
        actor.Started();
    }

    private void TakeDown()
    {
        while (_lastChild is not null) _lastChild.Terminate();
        _jobs.CancelAll();
        var actor = Actor;
        Actor = null;
        if (actor is not null) Loop.GuardEnd(this, actor.Stopped);
    }

    private void Adopt(ActorCell child)
    {
        child._previous = _lastChild;
        if (_lastChild is null) _firstChild = child;
        else _lastChild._next = child;
        _lastChild = child;
    }

    private void Disown(ActorCell child)
    {
        if (child._previous is null) _firstChild = child._next;
        else child._previous._next = child._next;
        if (child._next is null) _lastChild = child._previous;
        else child._next._previous = child._previous;
    }
}
