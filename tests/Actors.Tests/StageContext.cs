using FedActors.Actors.Jobs;
using FedActors.Actors.Timing;

namespace FedActors.Actors.Tests;

/// <summary>A world for one actor on a stage: it notes what the actor does, and the test plays everybody else.</summary>
internal sealed class StageContext : IActorContext
{
    public StageContext(Actor actor)
    {
        actor.Attach(this);
        Actor = actor;
    }

    public Actor Actor { get; }

    public List<(TimeSpan After, object Message, Handle Handle)> Timers { get; } = [];

    public List<(IJob Job, TimeSpan Simulated, Func<JobOutcome, object> ToMessage, Handle Handle)> Jobs { get; } = [];

    public Inbox ParentInbox { get; } = new("parent");

    public Inbox Asker { get; } = new("asker");

    public List<Inbox> Spawned { get; } = [];

    public ActorRef Self { get; } = new Inbox("self");

    public ActorRef Sender => Asker;

    public ActorRef Parent => ParentInbox;

    public Instant Now { get; set; }

    public IEnumerable<ActorRef> Children => Spawned;

    public ActorRef Spawn(string name, Func<Actor> create) => Note(name);

    public ActorRef Spawn(string name, int number, Func<int, Actor> create) => Note($"{name}-{number}");

    public ITimerHandle Schedule(TimeSpan after, object message)
    {
        Timers.Add((after, message, new Handle()));
        return Timers[^1].Handle;
    }

    public IJobHandle Start(IJob job, TimeSpan simulated, Func<JobOutcome, object> toMessage)
    {
        Jobs.Add((job, simulated, toMessage, new Handle()));
        return Jobs[^1].Handle;
    }

    public void Watch(ActorRef other)
    {
    }

    public void Stop(ActorRef other) => ((Inbox)other).IsStopped = true;

    /// <summary>Ends the last job with a value or an error, and hands the actor what comes of it.</summary>
    public void EndJob(object? value, Exception? error = null) => Actor.Receive(Jobs[^1].ToMessage(new JobOutcome(value, error)));

    private Inbox Note(string path)
    {
        Spawned.Add(new Inbox(path));
        return Spawned[^1];
    }

    public sealed class Handle : ITimerHandle, IJobHandle
    {
        public bool IsCancelled { get; private set; }

        public void Cancel() => IsCancelled = true;
    }
}
