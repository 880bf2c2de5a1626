using FedActors.Engine.Experiments;
using FedActors.Runtime;
using FedActors.Runtime.Jobs;
using FedActors.Runtime.Virtual;
using FedActors.Runtime.Wall;

namespace FedActors.Engine;

/// <summary>Opens the actor system of a run on the clock of its experiment.</summary>
internal static class RunHosts
{
    public static IRunHost Open(Experiment experiment, JobPool pool, Action<Incident> onIncident)
    {
        var settings = AkkaSettings.Of(experiment);
        return experiment.Clock is WallClock wall
            ? new WallHost(pool, onIncident, settings, wall.Speed)
            : new VirtualHost(pool, onIncident, settings);
    }
}
