using System.Diagnostics.CodeAnalysis;
using Akka.Actor;

namespace FedActors.Runtime.Incidents;

/// <summary>
/// Stands above the top actor of a run. When that stops, the run is over; when it fails, the run has failed. Above this one is
/// only Akka's own guardian, which lives on other threads and must never have to decide.
/// </summary>
internal sealed class RunGuardian(Props top, string name, RunProgress progress) : UntypedActor
{
    protected override void PostStop() => progress.Stop();

    protected override SupervisorStrategy SupervisorStrategy() => new ReportingStrategy(Context, Fail);

    protected override void OnReceive(object message)
    {
        switch (message)
        {
            case Begin:
                progress.Start();
                StartTop();
                break;
            case Terminated:
                progress.End();
                break;
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "It fails the run.")]
    private void StartTop()
    {
        try
        {
            Context.Watch(Context.ActorOf(top, name));
        }
        catch (Exception error)
        {
            RunServices.Of(Context.System).Incidents.Report($"/{name}", "none", error, Directive.Stop);
            progress.Fail(error);
        }
    }

    private Directive Fail(IActorRef child, Exception error)
    {
        progress.Fail(error);
        return Directive.Stop;
    }

    /// <summary>Starts the top actor.</summary>
    internal sealed record Begin : INoSerializationVerificationNeeded
    {
        public static readonly Begin Instance = new();
    }
}
