using Akka.Actor;
using FedActors.Runtime.Incidents;
using FedActors.Runtime.Jobs;

namespace FedActors.Runtime;

/// <summary>What a run offers to its actors besides what Akka does; an extension of their actor system.</summary>
internal sealed class RunServices : IExtension
{
    internal RunServices(IJobs jobs, IncidentLog incidents) => (Jobs, Incidents) = (jobs, incidents);

    /// <summary>Where work is done.</summary>
    public IJobs Jobs { get; }

    /// <summary>Where failures are reported.</summary>
    public IncidentLog Incidents { get; }

    /// <summary>The services of the run that a system belongs to.</summary>
    public static RunServices Of(ActorSystem system) =>
        system.GetExtension<RunServices>()
        ?? throw new InvalidOperationException($"the actor system '{system.Name}' does not belong to a run");

    internal void Offer(ActorSystem system) => system.RegisterExtension(new Provider(this));

    private sealed class Provider(RunServices services) : ExtensionIdProvider<RunServices>
    {
        public override RunServices CreateExtension(ExtendedActorSystem system) => services;
    }
}
