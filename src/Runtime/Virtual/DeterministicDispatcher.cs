using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Akka.Actor;
using Akka.Dispatch;
using Akka.Dispatch.SysMsg;
using FedActors.Runtime.Incidents;

namespace FedActors.Runtime.Virtual;

/// <summary>
/// Runs the actors of a simulated run one after the other on the thread that drives it. While the run goes on, a message from any
/// other thread would come at a moment that nobody could repeat: it is not delivered, and fails the run.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore without a wait handle holds nothing to dispose of.")]
internal sealed class DeterministicDispatcher(
    MessageDispatcherConfigurator configurator, VirtualScheduler scheduler, IRunOrder order)
    : MessageDispatcher(configurator)
{
    // Akka starts the first actor from a thread of its own.
    private readonly ConcurrentQueue<IRunnable> _early = new();
    private readonly ConcurrentQueue<ActorCell> _strangers = new();
    private readonly SemaphoreSlim _arrived = new(0);
    private volatile Phase _phase;
    private volatile ForeignMessageException? _foreign;

    private enum Phase
    {
        Starting,
        Running,
        Over,
    }

    /// <summary>How many messages were sent.</summary>
    public long Sent { get; private set; }

    /// <summary>The first message that came from a thread that has no business here; null where none did.</summary>
    public ForeignMessageException? Foreign => _foreign;

    private bool IsForeign => _phase == Phase.Running && !scheduler.IsOwnThread;

    /// <summary>From now on, nobody but the simulation's own thread may send.</summary>
    public void Seal() => _phase = Phase.Running;

    /// <summary>From now on, threads of the process's pool run whatever is left.</summary>
    public void Release()
    {
        _phase = Phase.Over;
        // The order belongs to the simulation's thread.
        IRunnable? left;
        while ((scheduler.IsOwnThread && order.TryTake(out left)) || _early.TryDequeue(out left))
            ThreadPool.UnsafeQueueUserWorkItem(left, preferLocal: false);
        while (_strangers.TryDequeue(out var stranger)) base.Attach(stranger);
    }

    /// <summary>Waits until Akka has handed something over from another thread.</summary>
    public void AwaitArrival() => _arrived.Wait();

    /// <summary>Lets the next actor handle some of its messages; false where nobody has any.</summary>
    public bool RunNext()
    {
        while (_early.TryDequeue(out var early)) order.Add(early);
        if (!order.TryTake(out var next)) return false;
        next.Run();
        return true;
    }

    public override void Attach(ActorCell cell)
    {
        if (IsForeign)
        {
            Refuse(cell, "PreStart");
            // Akka waits for its end when the run is over, so it must have lived.
            _strangers.Enqueue(cell);
            if (_phase == Phase.Over) Release();
        }
        else
        {
            base.Attach(cell);
        }
    }

    public override void Dispatch(ActorCell cell, Envelope envelope)
    {
        if (IsForeign)
        {
            Refuse(cell, Causes.Kind(envelope.Message));
        }
        else
        {
            Sent++;
            base.Dispatch(cell, envelope);
        }
    }

    public override void SystemDispatch(ActorCell cell, SystemMessage message)
    {
        if (IsForeign) Refuse(cell, Causes.Kind(message));
        else base.SystemDispatch(cell, message);
    }

    protected override void ExecuteTask(IRunnable run)
    {
        if (_phase == Phase.Over)
        {
            ThreadPool.UnsafeQueueUserWorkItem(run, preferLocal: false);
        }
        else if (scheduler.IsOwnThread)
        {
            order.Add(run);
        }
        else
        {
            _early.Enqueue(run);
            _arrived.Release();
            // The run may have ended meanwhile, and with it the thread that would have looked here.
            if (_phase == Phase.Over) Release();
        }
    }

    protected override void Shutdown()
    {
    }

    private void Refuse(ActorCell cell, string message) =>
        _foreign ??= new ForeignMessageException(ActorPaths.Shown(cell.Self), message);
}
