using FedActors.Actors.Supervision;
using FedActors.Engine.Jobs;
using FedActors.Engine.Loop;

namespace FedActors.Engine.Tests.Loop;

/// <summary>A loop with one actor at the top, and what was written down while it ran.</summary>
internal sealed class LoopFixture : IDisposable
{
    private readonly JobPool _pool;

    public LoopFixture(int threads = 2)
    {
        _pool = new JobPool(threads);
        Loop = new EventLoop(_pool) { OnIncident = Incidents.Add };
    }

    public EventLoop Loop { get; }

    public List<string> Log { get; } = [];

    public List<Incident> Incidents { get; } = [];

    public void Run(Func<Script> top, CancellationToken cancelled = default) => Loop.Run(Loop.Spawn("top", top), cancelled);

    public void Dispose()
    {
        Loop.Dispose();
        _pool.Dispose();
    }
}
