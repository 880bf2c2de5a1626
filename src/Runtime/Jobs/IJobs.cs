using Akka.Actor;

namespace FedActors.Runtime.Jobs;

/// <summary>Where actors have their work done.</summary>
internal interface IJobs
{
    /// <summary>
    /// Starts a job; <paramref name="owner"/> gets its <see cref="JobDone"/> when <paramref name="simulated"/> has passed on the
    /// run's clock, and not before the job has really ended. The sooner that is, the sooner a worker takes it up.
    /// </summary>
    IJobHandle Start(IJob job, IActorRef owner, TimeSpan simulated);
}
