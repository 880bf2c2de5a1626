using FedActors.Actors;
using FedActors.Actors.Devices;
using FedActors.Actors.Hostility;
using FedActors.Actors.Rounds;
using FedActors.Actors.Trainers;
using FedActors.Numerics.Randomness;

namespace FedActors.Engine.Experiments;

/// <summary>An experiment that is ready to run: its data is open, its model is built, and all checks have passed.</summary>
internal sealed class PreparedExperiment
{
    private const int FewestClientsKept = 4096;
    private readonly int _threads;
    private readonly RandomKey _key;
    private readonly float[] _start;
    private readonly ISamples[] _triggered;
    private readonly Selection _selection;

    /// <exception cref="ExperimentException">The experiment cannot work; all that is wrong is said at once.</exception>
    public PreparedExperiment(Experiment experiment, int threads, SharedParts? shared = null)
    {
        ExperimentException.ThrowIfAny(ExperimentCheck.Check(experiment));
        var problems = new List<Problem>();
        Experiment = experiment;
        _threads = threads;
        _key = RandomKey.Of(experiment.Seed);
        try
        {
            Data = shared is null ? OpenData(experiment, threads) : shared.Data(experiment, () => OpenData(experiment, threads));
        }
        catch (ExperimentException error)
        {
            // Without data, nothing else can be checked but whether the other file is there.
            problems.AddRange(error.Problems);
            Try("start-from", () => StartModel.Read(experiment, model: null, _key), problems);
            throw new ExperimentException(problems);
        }
        problems.AddRange(DataCheck.Check(experiment, Data));
        var model = Try(
            "model",
            () => shared is null ? BuildModel() : shared.Model(experiment, Data, BuildModel),
            problems,
            hasLayers: experiment.Model is NetworkOptions { Layers.Count: > 0 });
        var trainer = model is null ? null : Trainer.Of(model, Training(experiment.Training));
        problems.AddRange(DataCheck.CheckAttacks(experiment, Data, trainer?.Sent));
        // Clients that do not exist cannot be chosen.
        var adversaries = problems.Exists(problem => problem.Key.StartsWith("attacks.", StringComparison.Ordinal))
            ? null
            : Try("attacks", () => new Adversaries(experiment.Attacks, Data.Clients, _key), problems);
        if (adversaries is not null) problems.AddRange(SelectionCheck.Check(experiment, adversaries));
        var devices = Try("devices.availability", () => new DeviceFleet(experiment.Devices, _key), problems);
        if (devices is not null) problems.AddRange(AvailabilityCheck.Check(devices, Data));
        var start = Try("start-from", () => StartModel.Read(experiment, model, _key), problems);
        if (model is not null) problems.AddRange(StartModel.CheckExcept(model.Tensors, experiment.StartExcept));
        var times = trainer is null || devices is null ? null : new RoundTimes(experiment, Data, trainer, devices);
        if (times is not null) problems.AddRange(ModelCheck.Check(experiment, Data, trainer!, times));
        ExperimentException.ThrowIfAny(problems);

        (Trainer, _start, Adversaries, Devices, Times) = (trainer!, start!, adversaries!, devices!, times!);
        _selection = new Selection(experiment.Participation, Adversaries, _key);
        _triggered = [.. experiment.Attacks.Select(group => group.Triggered(Data.Test, Data.Shape)).OfType<ISamples>()];
        Runs = [.. RuleRun.Of(experiment)];
    }

    public Experiment Experiment { get; }

    public IFederatedData Data { get; }

    public Adversaries Adversaries { get; }

    public DeviceFleet Devices { get; }

    public RoundTimes Times { get; }

    public IModel Model => Trainer.Model;

    /// <summary>The model and how it is trained.</summary>
    public Trainer Trainer { get; }

    public IReadOnlyList<string> ClassNames => Data.ClassNames;

    /// <summary>Whether anybody attacks in any round.</summary>
    public bool IsAttacked => Enumerable.Range(0, Experiment.Attacks.Count).Any(Acts);

    /// <summary>Whether a group has clients and attacks in any round.</summary>
    public bool Acts(int group) => Adversaries.CountOf(group) > 0 && Enumerable.Range(1, Experiment.Rounds)
        .Any(round => Experiment.Attacks[group].ActsIn(round, Adversaries.Key));

    /// <summary>The runs, in order.</summary>
    public IReadOnlyList<RuleRun> Runs { get; }

    /// <summary>The plan of one run.</summary>
    public FederationPlan Plan(RuleRun run, string id, Action<RoundResult, ModelVersion> onRound, TimeProvider clock) => new()
    {
        Id = id,
        Name = run.Name,
        TwinOf = run.TwinOf,
        Key = _key,
        Rounds = Experiment.Rounds,
        Data = Data,
        Trainer = Trainer,
        Start = _start,
        Participation = Experiment.Participation,
        Selection = _selection,
        Devices = Devices,
        Adversaries = run.IsTwin ? new Adversaries([], Data.Clients, _key) : Adversaries,
        Triggered = _triggered,
        Rule = () => run.Rule.Options.Build(Trainer.Sent, new CpuMath(_threads)),
        Threads = _threads,
        ClientsKept = Math.Max(FewestClientsKept, Experiment.Participation.Rows(Data.Clients)),
        RuleWants = run.Rule.Options.Wants,
        ServerLearningRate = Experiment.ServerLearningRate,
        ServerOptimiser = Experiment.ServerOptimiser,
        EvaluateEvery = Experiment.EvaluateEvery,
        Dumped = Experiment.Dump.Rounds,
        OnRound = onRound,
        Clock = clock,
    };

    // A larger batch would take all samples anyway, and workspaces are allocated for the batch size.
    private LocalTraining Training(LocalTraining training) =>
        training with { BatchSize = Math.Min(training.BatchSize, LargestClient()) };

    private int LargestClient() => Math.Max(1, Enumerable.Range(0, Data.Clients).Max(Data.SampleCount));

    private static IFederatedData OpenData(Experiment experiment, int threads) =>
        DataOpening.Open(experiment.Data, RandomKey.Of(experiment.Seed).With("data"), threads);

    private IModel BuildModel() => Experiment.Model.Build(Data.Shape, Data.Classes);

    private static T? Try<T>(string part, Func<T> step, List<Problem> problems, bool hasLayers = false) where T : class
    {
        try
        {
            return step();
        }
        catch (Exception error) when (error is OverflowException or OutOfMemoryException)
        {
            problems.Add(new(part, "is too large for this machine"));
        }
        catch (DataFileException error)
        {
            problems.Add(new(part, error.Problem) { DataFile = error.Place });
        }
        catch (ShapeException error)
        {
            problems.Add(new(hasLayers ? $"{part}.{error.Layer}" : part, error.Message));
        }
        catch (Exception error)
            when (error is ArgumentException or FileFormatException or IOException or UnauthorizedAccessException)
        {
            problems.Add(new(part, error.Message));
        }
        return null;
    }
}
