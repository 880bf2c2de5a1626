using Akka.Actor;
using FedActors.Runtime.Time;

namespace FedActors.Runtime.Incidents;

/// <summary>
/// Where each actor of a run that fails is reported: once for itself, and once for each supervisor that fails with it.
/// </summary>
internal sealed class IncidentLog
{
    private readonly Lock _gate = new();
    private readonly IScheduler _clock;
    private readonly Action<Incident> _sink;

    internal IncidentLog(IScheduler clock, Action<Incident> sink) => (_clock, _sink) = (clock, sink);

    /// <summary>Reports what happened just now.</summary>
    public void Report(string path, string message, Exception error, Directive decision)
    {
        var incident = new Incident(new Instant(_clock.MonotonicClock.Ticks), path, message, error, decision);
        lock (_gate) _sink(incident);
    }
}
