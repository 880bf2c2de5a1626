using FedActors.Runtime.Jobs;

namespace FedActors.Runtime.Tests;

/// <summary>A job that a test writes down in place.</summary>
internal sealed class Work(Func<CancellationToken, object> run) : IJob
{
    public bool IsTrivial { get; init; }

    public object Run(Workshop workshop, CancellationToken cancelled) => run(cancelled);
}
