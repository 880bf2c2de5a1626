using Akka.Actor;
using Akka.Configuration;
using FedActors.Runtime.Jobs;
using FedActors.Runtime.Virtual;
using FedActors.Runtime.Wall;

namespace FedActors.Runtime.Tests;

/// <summary>
/// A run of actors that a test wrote, and what was noted while it went on. It has a thread of its own, so that a test is over
/// when its time is, whatever the run does.
/// </summary>
internal sealed class Trial(Clock clock) : IDisposable
{
    /// <summary>When a test has failed because it never ends, in milliseconds.</summary>
    public const int TimeLimit = 60_000;

    private readonly CancellationTokenSource _cancellation =
        CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

    private readonly Lock _gate = new();
    private readonly List<string> _notes = [];

    /// <summary>How many threads compute jobs.</summary>
    public int Threads { get; init; } = 2;

    /// <summary>Settings of Akka's.</summary>
    public string Settings { get; init; } = "";

    /// <summary>When a run on the wall's clock counts as stalled.</summary>
    public TimeSpan? Patience { get; init; }

    /// <summary>What the actors noted.</summary>
    public IReadOnlyList<string> Notes => _notes;

    public List<Incident> Incidents { get; } = [];

    public long DeadLetters { get; private set; }

    public void Note(string note)
    {
        lock (_gate) _notes.Add(note);
    }

    public void Cancel() => _cancellation.Cancel();

    /// <summary>Runs an actor as <c>/top</c> until it stops.</summary>
    public Task Run(Func<Script> top) => Run(Script.Of(top));

    /// <inheritdoc cref="Run(Func{Script})"/>
    public Task Run(Props top) => With(host => host.Run(top, "top", _cancellation.Token));

    /// <summary>Uses the host of a run on the thread that makes it.</summary>
    public Task With(Action<IRunHost> use) => Task.Factory.StartNew(
        () =>
        {
            using var pool = new JobPool(Threads);
            using var host = Host(pool);
            try
            {
                use(host);
            }
            finally
            {
                DeadLetters = host.DeadLetters;
            }
        },
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);

    public void Dispose() => _cancellation.Dispose();

    private IRunHost Host(JobPool pool)
    {
        var settings = ConfigurationFactory.ParseString(Settings);
        return clock == Clock.Virtual
            ? new VirtualHost(pool, Incidents.Add, settings)
            : new WallHost(pool, Incidents.Add, settings, speed: 1000, Patience);
    }
}
