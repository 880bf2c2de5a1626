using Akka.Actor;
using FedActors.Runtime.Incidents;
using FedActors.Runtime.Jobs;
using FedActors.Runtime.Time;

namespace FedActors.Runtime.Tests;

/// <summary>An actor whose behaviour a test writes down in place.</summary>
internal sealed class Script(Action<Script, object> receive) : UntypedActor, IWithTimers
{
    private int _timers;

    /// <summary>An actor that does nothing.</summary>
    public static Script Idle => new((_, _) => { });

    public Action<Script>? OnStart { get; init; }

    public Action<Script>? OnStop { get; init; }

    public Action? OnPreRestart { get; init; }

    /// <summary>What becomes of a child that threw; by default, it is restarted.</summary>
    public Func<IActorRef, Exception, Directive> OnFailure { get; init; } = (_, _) => Directive.Restart;

    public ITimerScheduler Timers { get; set; } = null!;

    public IActorRef Me => Self;

    public IActorContext Here { get; } = Context;

    public Instant Now => Here.Now();

    /// <summary>What there is to know of an actor before it is made: how to make it.</summary>
    public static Props Of(Func<Script> make) => Props.CreateBy(new Maker(make));

    public IActorRef Spawn(string name, Func<Script> make) => Here.ActorOf(Of(make), name);

    /// <summary>Sends a message to itself after a delay; the key takes it back.</summary>
    public object After(TimeSpan delay, object message)
    {
        object key = _timers++;
        Timers.StartSingleTimer(key, message, delay);
        return key;
    }

    public IJobHandle Start(TimeSpan simulated, Func<CancellationToken, object> work) => Start(simulated, new Work(work));

    public IJobHandle Start(TimeSpan simulated, IJob job) => RunServices.Of(Context.System).Jobs.Start(job, Self, simulated);

    public void Stop() => Context.Stop(Self);

    protected override void PreStart() => OnStart?.Invoke(this);

    protected override void PostStop() => OnStop?.Invoke(this);

    protected override void PreRestart(Exception reason, object message)
    {
        OnPreRestart?.Invoke();
        base.PreRestart(reason, message);
    }

    protected override void OnReceive(object message) => receive(this, message);

    protected override SupervisorStrategy SupervisorStrategy() => new ReportingStrategy(Context, OnFailure);

    private sealed class Maker(Func<Script> make) : IIndirectActorProducer
    {
        public Type ActorType => typeof(Script);

        public ActorBase Produce() => make();

        public void Release(ActorBase actor)
        {
        }
    }
}
