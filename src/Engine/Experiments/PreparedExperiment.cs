using FedActors.Actors;
using FedActors.Actors.Devices;
using FedActors.Actors.Hostility;
using FedActors.Actors.Models;
using FedActors.Actors.Results;
using FedActors.Aggregation.Primitives;
using FedActors.Numerics.Randomness;
using FedActors.Settings;
using FedActors.TensorFiles;
using FedActors.Training.Data;
using FedActors.Training.Layers;
using FedActors.Training.Local;
using FedActors.Training.Models;

namespace FedActors.Engine.Experiments;

/// <summary>An experiment that is ready to run: its data is open, its model is built, and all checks have passed.</summary>
internal sealed class PreparedExperiment
{
    private const double Gigabyte = 1e9;
    private const int FewestClientsKept = 4096;
    private readonly Experiment _experiment;
    private readonly int _threads;
    private readonly RandomKey _key;
    private readonly IFederatedData _data;
    private readonly IModel _model;
    private readonly Trainer _trainer;
    private readonly float[] _start;
    private readonly DeviceFleet _devices;
    private readonly Adversaries _adversaries;
    private readonly ISamples[] _triggered;

    /// <exception cref="ExperimentException">The experiment cannot work.</exception>
    public PreparedExperiment(Experiment experiment, int threads)
    {
        ExperimentException.ThrowIfAny(ExperimentCheck.Check(experiment));
        _experiment = experiment;
        _threads = threads;
        _key = RandomKey.Of(experiment.Seed);
        _data = DataOpening.Open(experiment.Data, _key.With("data"), threads);
        _model = Try(
            "model",
            () => experiment.Model.Build(_data.Shape, _data.Classes),
            hasLayers: experiment.Model is NetworkOptions { Layers.Count: > 0 });
        var batchSize = Math.Min(experiment.Training.BatchSize, LargestClient());
        _trainer = new Trainer(_model, experiment.Training with { BatchSize = batchSize });
        _start = Try("start-from", () => StartModel.Read(experiment.StartFrom, _model.Tensors));
        _devices = new DeviceFleet(experiment.Devices, _key);
        ExperimentException.ThrowIfAny(CheckMemory());
        ExperimentException.ThrowIfAny(CheckAgainstData());
        _adversaries = Try("attacks", () => new Adversaries(experiment.Attacks, _data.Clients, _key));
        ExperimentException.ThrowIfAny(CheckDeadline());
        _triggered = [.. experiment.Attacks.Select(group => group.Triggered(_data.Test, _data.Shape)).OfType<ISamples>()];
        Runs = [.. experiment.Rules.SelectMany(RunsOf)];
    }

    public IModel Model => _model;

    public IReadOnlyList<string> ClassNames => _data.ClassNames;

    public IFederatedData Data => _data;

    /// <summary>Whether anybody attacks in any round.</summary>
    public bool IsAttacked => _adversaries.Count > 0 && Enumerable.Range(1, _experiment.Rounds)
        .Any(round => _experiment.Attacks.Any(group => group.ActsIn(round, _adversaries.Key)));

    /// <summary>The runs, in order.</summary>
    public IReadOnlyList<RuleRun> Runs { get; }

    /// <summary>The plan of one run.</summary>
    public FederationPlan Plan(RuleRun run, string id, Action<RoundResult, ModelVersion> onRound, TimeProvider clock) => new()
    {
        Id = id,
        Name = run.Name,
        TwinOf = run.IsTwin ? run.Rule.Name : null,
        Key = _key,
        Rounds = _experiment.Rounds,
        Data = _data,
        Trainer = _trainer,
        Start = _start,
        Participation = _experiment.Participation,
        Devices = _devices,
        Adversaries = run.IsTwin ? new Adversaries([], _data.Clients, _key) : _adversaries,
        Triggered = _triggered,
        Rule = () => run.Rule.Options.Build(_model.Tensors, new CpuMath(_threads)),
        Threads = _threads,
        ClientsKept = Math.Max(FewestClientsKept, _experiment.Participation.Asked(_data.Clients)),
        RuleWants = run.Rule.Options.Wants,
        ServerLearningRate = _experiment.ServerLearningRate,
        EvaluateEvery = _experiment.EvaluateEvery,
        OnRound = onRound,
        Clock = clock,
    };

    // A larger batch would take all samples anyway, and workspaces are allocated for the batch size.
    private int LargestClient() => Math.Max(1, Enumerable.Range(0, _data.Clients).Max(_data.SampleCount));

    // Without an attack there is nothing to compare a twin with.
    private IEnumerable<RuleRun> RunsOf(NamedRule rule)
    {
        yield return new RuleRun(rule, IsTwin: false);
        if (_experiment.Measures.Twin && _experiment.Attacks.Count > 0) yield return new RuleRun(rule, IsTwin: true);
    }

    private static T Try<T>(string part, Func<T> step, bool hasLayers = false)
    {
        try
        {
            return step();
        }
        catch (Exception error) when (error is OverflowException or OutOfMemoryException)
        {
            throw new ExperimentException([new Problem(part, "is too large for this machine")]);
        }
        catch (ShapeException error)
        {
            throw new ExperimentException([new Problem(hasLayers ? $"{part}.{error.Layer}" : part, error.Message)]);
        }
        catch (Exception error)
            when (error is ArgumentException or FileFormatException or IOException or UnauthorizedAccessException)
        {
            throw new ExperimentException([new Problem(part, error.Message)]);
        }
    }

    private IEnumerable<Problem> CheckAgainstData()
    {
        foreach (var problem in _experiment.Participation.Check(_data.Clients)) yield return problem.In("participation");
        foreach (var group in _experiment.Attacks)
            foreach (var problem in group.Check(_data.Clients, _data.Classes, _model.Tensors, _data.Shape))
                yield return problem.In($"attacks.{group.Name}");
        foreach (var (name, rule) in _experiment.Rules)
            if (_data.Root.Count == 0 && RootCheck.Missing(rule) is { } problem)
                yield return new($"rules.{name}", problem);
        foreach (var (name, rule) in _experiment.Rules)
            foreach (var problem in rule.Check(_model.Tensors))
                yield return problem.In($"rules.{name}");
    }

    private IEnumerable<Problem> CheckMemory()
    {
        var asked = _experiment.Participation.Asked(_data.Clients);
        var bytes = (double)asked * _model.Tensors.Length * sizeof(float);
        double available = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        if (bytes > available)
            yield return new(
                "participation.participants",
                $"{asked} updates of {_model.Tensors.Length} parameters need {bytes / Gigabyte:F1} GB, "
                + $"but this machine has {available / Gigabyte:F1} GB");
    }

    private IEnumerable<Problem> CheckDeadline()
    {
        var deadline = _experiment.Participation.Deadline;
        if (deadline == Timeout.InfiniteTimeSpan) yield break;
        var trainers = Enumerable.Range(0, _data.Clients).Where(client => _data.SampleCount(client) > 0).ToList();
        if (trainers.Count == 0) yield break;
        var fastest = trainers.Min(TimeOf);
        // An update that comes exactly at the deadline is late.
        if (fastest >= deadline)
            yield return new(
                "participation.deadline",
                $"no client can meet {deadline.TotalSeconds} s: the fastest needs {fastest.TotalSeconds:F3} s for one round");
    }

    private TimeSpan TimeOf(int client)
    {
        var samples = (long)_data.SampleCount(client) * _experiment.Training.Epochs;
        return _devices.Of(client).Round(_model.TransferBytes, samples, _model.TransferBytes);
    }
}
