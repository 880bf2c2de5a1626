using Akka.Actor;
using Akka.Configuration;
using FedActors.Runtime.Incidents;
using FedActors.Runtime.Jobs;

namespace FedActors.Runtime.Virtual;

/// <summary>
/// A simulated run: all of its actors on one thread, one message at a time, on a virtual clock. So the order of
/// everything follows from the configuration and the seed, whatever the workers do.
/// </summary>
internal sealed class VirtualHost : IRunHost
{
    private const int TurnsBetweenLooks = 1024;
    private readonly ActorSystem _system;
    private readonly VirtualScheduler _scheduler;
    private readonly DeterministicDispatcher _dispatcher;
    private readonly VirtualJobs _jobs;
    private readonly IncidentLog _incidents;
    private readonly SystemEvents _events;
    private readonly RunProgress _progress = new();

    /// <summary>A run whose jobs are computed in <paramref name="pool"/>. To be used by the thread that makes it.</summary>
    /// <param name="pool">Who computes.</param>
    /// <param name="onIncident">Hears of every actor that throws.</param>
    /// <param name="settings">Settings of Akka's that take precedence over those of a simulated run.</param>
    public VirtualHost(JobPool pool, Action<Incident> onIncident, Config settings)
    {
        _system = ActorSystem.Create("simulation", settings.WithFallback(RunConfig.Virtual));
        _scheduler = (VirtualScheduler)_system.Scheduler;
        _dispatcher = (DeterministicDispatcher)_system.Dispatchers.DefaultGlobalDispatcher;
        _jobs = new VirtualJobs(_scheduler, pool);
        _incidents = new IncidentLog(_scheduler, onIncident);
        _events = new SystemEvents(_system, _incidents);
        _events.Subscribe();
        new RunServices(_jobs, _incidents).Offer(_system);
    }

    /// <inheritdoc/>
    public long DeadLetters => _events.DeadLetters;

    /// <summary>How many messages were sent.</summary>
    public long Sent => _dispatcher.Sent;

    /// <summary>The actors' system, for whoever wants to look into it.</summary>
    public ActorSystem System => _system;

    /// <inheritdoc/>
    public void Run(Props top, string name, CancellationToken cancelled)
    {
        if (!_scheduler.IsOwnThread) throw new InvalidOperationException("a simulation runs on the thread that made it");
        cancelled.ThrowIfCancellationRequested();
        _jobs.Cancelled = cancelled;
        var guardian = (IInternalActorRef)_system.ActorOf(Props.Create<RunGuardian>(top, name, _progress), ActorPaths.Guardian);
        // Until Akka has made the guardian, it keeps this message back and hands it over on a thread of its own.
        guardian.Tell(RunGuardian.Begin.Instance, ActorRefs.NoSender);
        while (!_progress.IsStarted)
            if (!_dispatcher.RunNext()) _dispatcher.AwaitArrival();
        _dispatcher.Seal();
        try
        {
            Drive(cancelled);
        }
        finally
        {
            Stop(guardian);
        }
    }

    /// <inheritdoc/>
    public void WaitOutside(Action wait) => wait();

    /// <inheritdoc/>
    public void Dispose()
    {
        _dispatcher.Release();
        _system.Terminate().GetAwaiter().GetResult();
        _jobs.Dispose();
        _progress.Dispose();
    }

    private void Drive(CancellationToken cancelled)
    {
        while (true)
        {
            cancelled.ThrowIfCancellationRequested();
            var isIdle = RunSome();
            if (_dispatcher.Foreign is { } foreign) throw Failed(foreign.Path, foreign.Kind, foreign);
            if (_progress.Failure is { } error) throw new RunFailedException(error);
            if (_progress.IsOver) return;
            if (isIdle && !_scheduler.Advance()) throw Stalled();
        }
    }

    /// <summary>Lets actors handle messages; true when nobody has any more.</summary>
    private bool RunSome()
    {
        for (var turns = TurnsBetweenLooks; turns > 0; turns--)
            if (!_dispatcher.RunNext()) return true;
        return false;
    }

    private RunFailedException Failed(string path, string message, Exception error)
    {
        _incidents.Report(path, message, error, Directive.Escalate);
        return new RunFailedException(error);
    }

    private RunStalledException Stalled()
    {
        var error = new RunStalledException(_scheduler.Now);
        _incidents.Report("/", "none", error, Directive.Stop);
        return error;
    }

    /// <summary>Stops all actors. Whoever has a job takes it back when it stops.</summary>
    private void Stop(IInternalActorRef guardian)
    {
        guardian.Stop();
        while (_dispatcher.RunNext())
        {
        }

        _jobs.TakeBackAll();
    }
}
