using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using FedActors.Actors;
using FedActors.Actors.Results;
using FedActors.Actors.Rounds;
using FedActors.Actors.Supervision;
using FedActors.Engine.Experiments;
using FedActors.Engine.Jobs;
using FedActors.Engine.Loop;
using FedActors.Numerics.Layout;

namespace FedActors.Engine;

/// <summary>Runs an experiment: the federation under one rule after the other, and streams each round as it ends.</summary>
/// <example>
/// <code>
/// var simulation = new Simulation(new Experiment { Rounds = 10 }, TimeProvider.System);
/// await foreach (var round in simulation.RunAsync()) Console.WriteLine($"{round.Run} {round.Round}: {round.Evaluation?.Accuracy:P1}");
/// </code>
/// </example>
public sealed class Simulation
{
    private const int RoundsAhead = 16, IncidentsKept = 1000;
    private readonly PreparedExperiment _prepared;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<string, ModelVersion> _models = [];
    private readonly ConcurrentQueue<RunIncident> _incidents = [];

    /// <summary>
    /// Checks the experiment, opens its data and builds its model. The clock measures what phases really take; it decides
    /// nothing. Nor does the number of <paramref name="threads"/>; by default, one for each core.
    /// </summary>
    /// <exception cref="ExperimentException">The experiment cannot work.</exception>
    public Simulation(Experiment experiment, TimeProvider clock, int? threads = null)
    {
        Experiment = experiment;
        Threads = threads ?? Environment.ProcessorCount;
        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1, nameof(threads));
        _clock = clock;
        _prepared = new PreparedExperiment(experiment, Threads);
    }

    /// <summary>What is asked.</summary>
    public Experiment Experiment { get; }

    /// <summary>How many threads compute.</summary>
    public int Threads { get; }

    /// <summary>The model in words.</summary>
    public string ModelDescription => _prepared.Model.Description;

    /// <summary>The names of the runs in their order: those of the rules, and of their twins without attack.</summary>
    public IReadOnlyList<string> Runs => [.. _prepared.Runs.Select(run => run.Name)];

    /// <summary>How the parameters of <see cref="Models"/> lie.</summary>
    public TensorTable Tensors => _prepared.Model.Tensors;

    /// <summary>The global model after the last finished round of each run that has begun.</summary>
    public IReadOnlyDictionary<string, ModelVersion> Models => _models;

    /// <summary>How many times an actor threw.</summary>
    public int IncidentCount { get; private set; }

    /// <summary>The first thousand times that an actor threw.</summary>
    public IReadOnlyList<RunIncident> Incidents => [.. _incidents];

    /// <summary>
    /// Runs everything on threads of its own. Rounds that were computed before a failure or a cancellation are streamed
    /// before its exception comes.
    /// </summary>
    /// <exception cref="OperationCanceledException">The token said so.</exception>
    /// <exception cref="RunFailedException">A run failed.</exception>
    public async IAsyncEnumerable<RoundResult> RunAsync([EnumeratorCancellation] CancellationToken cancelled = default)
    {
        // A reader who is slower than the simulation makes it wait, instead of filling the memory with rounds.
        var rounds = Channel.CreateBounded<RoundResult>(new BoundedChannelOptions(RoundsAhead) { SingleReader = true, SingleWriter = true });
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
        var work = Task.Factory.StartNew(
            () => RunAll(rounds.Writer, ended.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            await foreach (var round in rounds.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false)) yield return round;
        }
        finally
        {
            // Whoever stops listening stops the run; its last rounds are read so that it does not wait for a reader.
            await ended.CancelAsync().ConfigureAwait(false);
            await foreach (var _ in rounds.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
            {
            }
            await ((Task)work).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        await work.ConfigureAwait(false);
    }

    private void Note(string run, Incident incident)
    {
        IncidentCount++;
        if (_incidents.Count < IncidentsKept) _incidents.Enqueue(new RunIncident(run, incident));
    }

    private void RunAll(ChannelWriter<RoundResult> rounds, CancellationToken cancelled)
    {
        try
        {
            using var pool = new JobPool(Threads);
            foreach (var run in _prepared.Runs) Run(run, rounds, pool, cancelled);
        }
        finally
        {
            rounds.Complete();
        }
    }

    private void Run(RuleRun run, ChannelWriter<RoundResult> rounds, JobPool pool, CancellationToken cancelled)
    {
        using var loop = new EventLoop(pool) { OnIncident = incident => Note(run.Name, incident) };
        var plan = _prepared.Plan(run, OnRound, _clock);
        loop.Run(loop.Spawn("federation", () => new Federation(plan)), cancelled);

        void OnRound(RoundResult round, ModelVersion model)
        {
            _models[run.Name] = model;
            while (!rounds.TryWrite(round)) rounds.WaitToWriteAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult();
        }
    }
}
