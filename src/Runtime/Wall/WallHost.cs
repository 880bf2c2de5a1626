using System.Globalization;
using Akka.Actor;
using Akka.Configuration;
using FedActors.Runtime.Incidents;
using FedActors.Runtime.Jobs;
using FedActors.Runtime.Time;

namespace FedActors.Runtime.Wall;

/// <summary>
/// A run in real time: the same actors on Akka's own dispatcher and scheduler. Devices really take their time, divided by the
/// speed of the run, and the order of everything comes from reality: no two runs are alike to the bit.
/// </summary>
internal sealed class WallHost : IRunHost
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(0.5);
    private readonly TimeSpan _patience;
    private readonly ActorSystem _system;
    private readonly ScaledScheduler _scheduler;
    private readonly WallJobs _jobs;
    private readonly IncidentLog _incidents;
    private readonly SystemEvents _events;
    private readonly RunProgress _progress = new();
    private int _waitingOutside;

    /// <summary>A run whose jobs are computed in <paramref name="pool"/>.</summary>
    /// <param name="pool">Who computes.</param>
    /// <param name="onIncident">Hears of every actor that throws, one at a time, on any thread.</param>
    /// <param name="settings">Settings of Akka's that take precedence over those of a run.</param>
    /// <param name="speed">How many times as fast as on the wall time passes in the run.</param>
    /// <param name="patience">How long nothing may be due or computed before the run counts as stalled; 10 s by default.</param>
    public WallHost(JobPool pool, Action<Incident> onIncident, Config settings, double speed, TimeSpan? patience = null)
    {
        var pace = ConfigurationFactory.ParseString(string.Create(CultureInfo.InvariantCulture, $"fedactors.speed = {speed:R}"));
        _system = ActorSystem.Create("simulation", pace.WithFallback(settings).WithFallback(RunConfig.Wall));
        _patience = patience ?? TimeSpan.FromSeconds(10);
        _scheduler = (ScaledScheduler)_system.Scheduler;
        _jobs = new WallJobs(_scheduler, pool);
        _incidents = new IncidentLog(_scheduler, onIncident);
        _events = new SystemEvents(_system, _incidents);
        _events.Subscribe();
        new RunServices(_jobs, _incidents).Offer(_system);
    }

    /// <inheritdoc/>
    public long DeadLetters => _events.DeadLetters;

    /// <summary>The actors' system, for whoever wants to look into it.</summary>
    public ActorSystem System => _system;

    /// <inheritdoc/>
    public void Run(Props top, string name, CancellationToken cancelled)
    {
        cancelled.ThrowIfCancellationRequested();
        _scheduler.Touch();
        var guardian = _system.ActorOf(Props.Create<RunGuardian>(top, name, _progress), ActorPaths.Guardian);
        guardian.Tell(RunGuardian.Begin.Instance, ActorRefs.NoSender);
        try
        {
            while (!_progress.IsOver)
            {
                _progress.AwaitEnd(Look, cancelled);
                if (!_progress.IsOver && IsIdle) throw Stalled();
            }

            if (_progress.Failure is { } error) throw new RunFailedException(error);
        }
        finally
        {
            _system.Stop(guardian);
            _progress.AwaitStop();
            _jobs.TakeBackAll();
        }
    }

    /// <inheritdoc/>
    public void WaitOutside(Action wait)
    {
        Interlocked.Increment(ref _waitingOutside);
        try
        {
            wait();
        }
        finally
        {
            _scheduler.Touch();
            Interlocked.Decrement(ref _waitingOutside);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _system.Terminate().GetAwaiter().GetResult();
        _progress.Dispose();
    }

    private bool IsIdle => Volatile.Read(ref _waitingOutside) == 0 && _jobs.IsIdle && _scheduler.Idle > _patience;

    private RunStalledException Stalled()
    {
        var now = new Instant(_scheduler.MonotonicClock.Ticks);
        var error = new RunStalledException(now);
        _incidents.Report("/", "none", error, Directive.Stop);
        return error;
    }
}
