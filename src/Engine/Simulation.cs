using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Akka.Actor;
using FedActors.Actors;
using FedActors.Engine;
using FedActors.Engine.Estimates;
using FedActors.Engine.Experiments;
using FedActors.Engine.Experiments.Warnings;
using FedActors.Engine.Verdicts;
using FedActors.Runtime.Jobs;

namespace FedActors;

/// <summary>Runs an experiment: runs the federation under one rule after the other and streams each round as it ends.</summary>
/// <example>
/// <code>
/// var simulation = new Simulation(new Experiment { Rounds = 10 }, TimeProvider.System);
/// await foreach (var round in simulation.RunAsync())
///     Console.WriteLine($"{round.Run} {round.Round}: {round.Evaluation?.Accuracy:P1}");
/// </code>
/// </example>
public sealed class Simulation
{
    private const int RoundsAhead = 16, IncidentsKept = 1000;
    private readonly PreparedExperiment _prepared;
    private readonly RuleRun[] _runs;
    private readonly TimeProvider _clock;
    private readonly TimeSpan _preparing;
    private readonly ConcurrentDictionary<string, ModelVersion> _models = [];
    private readonly ConcurrentQueue<RunIncident> _incidents = [];
    private readonly Watchers _watchers = new();
    private readonly Func<string, string> _id;
    private readonly Lazy<RunFacts> _facts;
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _ends = [];
    private readonly Lock _widening = new();
    private Action<int> _widen = _ => { };

    /// <summary>
    /// Checks the experiment, opens its data and builds its model. The clock measures the wall time of phases. No result depends
    /// on it, nor on the number of <paramref name="threads"/>, which is by default one per core.
    /// </summary>
    /// <exception cref="ExperimentException">The experiment cannot work.</exception>
    public Simulation(Experiment experiment, TimeProvider clock, int? threads = null)
        : this(experiment, run => Id(experiment, run), clock, threads)
    {
    }

    /// <summary>The same for an experiment from a file.</summary>
    /// <exception cref="ExperimentException">The experiment cannot work.</exception>
    public Simulation(LoadedExperiment loaded, TimeProvider clock, int? threads = null)
        : this(loaded.Experiment, clock, threads)
    {
    }

    /// <summary>One run of an experiment, as specified by another process; its kinds must be in the catalogue.</summary>
    /// <exception cref="ExperimentException">The experiment cannot work, or has no such run.</exception>
    /// <exception cref="HoconException">The specification does not contain a valid experiment.</exception>
    public Simulation(RunSpecification specification, TimeProvider clock, int? threads = null, Catalogue? catalogue = null)
        : this(specification.Load(catalogue).Experiment, _ => specification.Id, clock, threads)
    {
        _runs = Array.FindAll(_runs, run => run.Name == specification.Run);
        if (_runs.Length == 0)
            throw new ExperimentException([new Problem("rules", $"there is no run '{specification.Run}'")]);
    }

    /// <summary>One of many simulations that share what they can.</summary>
    internal Simulation(Experiment experiment, TimeProvider clock, int threads, SharedParts shared)
        : this(experiment, run => Id(experiment, run), clock, threads, shared)
    {
    }

    private Simulation(
        Experiment experiment, Func<string, string> id, TimeProvider clock, int? threads, SharedParts? shared = null)
    {
        Experiment = experiment;
        Threads = threads ?? Environment.ProcessorCount;
        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1, nameof(threads));
        (_clock, _id) = (clock, id);
        var start = clock.GetTimestamp();
        _prepared = new PreparedExperiment(experiment, Threads, shared);
        _preparing = clock.GetElapsedTime(start);
        _runs = [.. _prepared.Runs];
        foreach (var run in _runs) _ends[run.Name] = new CancellationTokenSource();
        // Only whoever asks for a verdict pays for reading the test set's labels.
        _facts = new(() => new RunFacts(
            TestSet.Of(_prepared.Data), experiment.Rounds, _prepared.IsAttacked, experiment.StartFrom is not null));
    }

    /// <summary>The experiment that is run.</summary>
    public Experiment Experiment { get; }

    /// <summary>What the data call their classes, in the order of labels; empty where a label says all.</summary>
    public IReadOnlyList<string> ClassNames => _prepared.ClassNames;

    /// <summary>How many threads it computes with.</summary>
    public int Threads { get; private set; }

    /// <summary>A description of the model.</summary>
    public string ModelDescription => _prepared.Model.Description;

    /// <summary>The names of the runs, in order: those of the rules and of their twins without the attack.</summary>
    public IReadOnlyList<string> Runs => [.. _runs.Select(run => run.Name)];

    /// <summary>What is allowed in the experiment, but pointless.</summary>
    public IReadOnlyList<Problem> Warnings => field ??= ExperimentWarnings.Of(_prepared);

    /// <summary>
    /// What all runs together will take on this machine: tries it out for a second or two and reckons from there.
    /// </summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public CostEstimate Estimate(CancellationToken cancelled = default) =>
        new Estimator(_prepared, _runs, Threads, _clock, _preparing).Estimate(cancelled);

    /// <summary>How many bytes its updates need.</summary>
    internal long UpdateBytes => UpdateMemory.Of(_prepared);

    /// <summary>The layout of the parameters of <see cref="Models"/>.</summary>
    public TensorTable Tensors => _prepared.Model.Tensors;

    /// <summary>
    /// What verdicts about the rules rest on besides the rounds, such as what guessing gives on the test set. Reads the labels
    /// of the test set when first asked.
    /// </summary>
    public RunFacts Facts => _facts.Value;

    /// <summary>The global model after the last finished round of each run that has begun.</summary>
    public IReadOnlyDictionary<string, ModelVersion> Models => _models;

    /// <summary>How many times an actor threw.</summary>
    public int IncidentCount { get; private set; }

    /// <summary>The first thousand exceptions that actors threw.</summary>
    public IReadOnlyList<RunIncident> Incidents => [.. _incidents];

    /// <summary>
    /// Runs everything on threads of its own. Rounds that were computed before a failure or a cancellation are streamed before
    /// the exception is thrown.
    /// </summary>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    /// <exception cref="RunFailedException">A run failed.</exception>
    /// <exception cref="RunStalledException">Nothing was left that could happen, though a run was not over.</exception>
    public async IAsyncEnumerable<RoundResult> RunAsync([EnumeratorCancellation] CancellationToken cancelled = default)
    {
        // Bounded, so that a slow reader makes the simulation wait instead of filling the memory with rounds.
        var rounds = Channel.CreateBounded<RoundResult>(
            new BoundedChannelOptions(RoundsAhead) { SingleReader = true, SingleWriter = true });
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
        var work = Task.Factory.StartNew(
            () => RunAll(rounds.Writer, ended.Token),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        try
        {
            await foreach (var round in rounds.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
                yield return round;
        }
        finally
        {
            // When the reader stops, so does the run; its last rounds are drained so that it does not wait for a reader.
            await ended.CancelAsync().ConfigureAwait(false);
            await foreach (var _ in rounds.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
            {
            }
            await ((Task)work).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        await work.ConfigureAwait(false);
    }

    /// <summary>
    /// Subscribes a local actor of another system until it unsubscribes: it is sent each <see cref="RoundResult"/> as the
    /// round ends, and <see cref="SimulationEnded"/> at the very end. It may subscribe before or during the simulation.
    /// </summary>
    public void Subscribe(IActorRef watcher) => _watchers.Add(watcher);

    /// <summary>Unsubscribes an actor.</summary>
    public void Unsubscribe(IActorRef watcher) => _watchers.Remove(watcher);

    /// <summary>
    /// Ends one run early, as if it had come to its end; the simulation goes on with the next. How far the run has got by then
    /// depends on threads, so its model is forgotten.
    /// </summary>
    internal void End(string run)
    {
        _ends[run].Cancel();
        _models.TryRemove(run, out _);
    }

    /// <summary>Lets clients train on more threads, which others have left idle. Results do not change.</summary>
    internal void Widen(int threads)
    {
        lock (_widening)
        {
            if (threads <= Threads) return;
            Threads = threads;
            _widen(threads);
        }
    }

    // Parts that only code can make have no specification.
    private static string Id(Experiment experiment, string run) =>
        RunSpecification.Of(experiment, run)?.Id ?? $"{experiment.Name}/{run}/{experiment.Seed}";

    private void Note(string run, Incident incident)
    {
        IncidentCount++;
        if (_incidents.Count < IncidentsKept) _incidents.Enqueue(new RunIncident(run, incident));
    }

    private void RunAll(ChannelWriter<RoundResult> rounds, CancellationToken cancelled)
    {
        string? error = null;
        try
        {
            using var pool = OpenPool();
            foreach (var run in _runs) Run(run, rounds, pool, cancelled);
        }
        catch (Exception thrown)
        {
            error = thrown.Message;
            throw;
        }
        finally
        {
            _watchers.Tell(new SimulationEnded(Experiment.Name, error));
            rounds.Complete();
        }
    }

    private JobPool OpenPool()
    {
        lock (_widening)
        {
            var pool = new JobPool(Threads);
            _widen = pool.Widen;
            return pool;
        }
    }

    private void Run(RuleRun run, ChannelWriter<RoundResult> rounds, JobPool pool, CancellationToken cancelled)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancelled, _ends[run.Name].Token);
        try
        {
            RunTo(run, rounds, pool, ended.Token);
        }
        catch (OperationCanceledException) when (!cancelled.IsCancellationRequested)
        {
            // Only this run has ended, at somebody's request.
        }
    }

    private void RunTo(RuleRun run, ChannelWriter<RoundResult> rounds, JobPool pool, CancellationToken ended)
    {
        using var host = RunHosts.Open(Experiment, pool, incident => Note(run.Name, incident));
        host.Run(Props.Create<Federation>(_prepared.Plan(run, _id(run.Name), OnRound, _clock)), "federation", ended);

        void OnRound(RoundResult round, ModelVersion model)
        {
            _models[run.Name] = model;
            if (_ends[run.Name].IsCancellationRequested) _models.TryRemove(run.Name, out _);
            _watchers.Tell(round);
            while (!rounds.TryWrite(round))
                host.WaitOutside(() => rounds.WaitToWriteAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult());
        }
    }
}
