using FedActors.Actors.Devices;
using FedActors.Actors.Hostility;
using FedActors.Actors.Models;
using FedActors.Actors.Rounds;
using FedActors.Actors.Trainers;
using FedActors.Attacks.Labels;
using FedActors.Numerics.Randomness;
using FedActors.Runtime.Jobs;

namespace FedActors.Actors;

/// <summary>Everything that the actors of one run share: what is trained, by whom, how and under which rule. Immutable.</summary>
internal sealed record FederationPlan
{
    private readonly RandomKey _trainingKey, _directionsKey;

    /// <summary>The name of the run: its rule's name in the configuration.</summary>
    public required string Name { get; init; }

    /// <summary>The key of the experiment, the same for all its runs, so that they differ only in their rule.</summary>
    public required RandomKey Key
    {
        get;
        init => (field, _trainingKey, _directionsKey) = (value, value.With("train"), value.With("directions"));
    }

    /// <summary>What identifies the run in its messages: unique if the experiment was read from a file.</summary>
    public required string Id { get; init; }

    /// <summary>How many rounds there are.</summary>
    public required int Rounds { get; init; }

    /// <summary>The data, and which client holds which part of it.</summary>
    public required IFederatedData Data { get; init; }

    /// <summary>What is trained, and how a client trains it.</summary>
    public required Trainer Trainer { get; init; }

    /// <summary>What is trained.</summary>
    public IModel Model => Trainer.Model;

    /// <summary>The parameters that the model starts from; empty to initialise them afresh.</summary>
    public ReadOnlyMemory<float> Start { get; init; }

    /// <summary>How a client trains it.</summary>
    public LocalTraining Training => Trainer.Training;

    /// <summary>Who takes part in a round.</summary>
    public required Participation Participation { get; init; }

    /// <summary>Who is asked in a round; by default, so many of all clients.</summary>
    public Selection Selection
    {
        get => field ??= new Selection(Participation, new Adversaries([], Data.Clients, Key), Key);
        init;
    }

    /// <summary>How fast the clients are.</summary>
    public required DeviceFleet Devices { get; init; }

    /// <summary>Makes the aggregation rule: a new instance on every call, because a rule may keep state.</summary>
    public required Func<IAggregationRule> Rule { get; init; }

    /// <summary>What the rule uses besides the updates if the server has samples of its own.</summary>
    public RuleNeeds RuleWants { get; init; }

    /// <summary>The factor by which the aggregate is multiplied before it is added to the model.</summary>
    public double ServerLearningRate { get; init; } = 1;

    /// <summary>How the model follows the aggregates.</summary>
    public ServerOptimiserOptions ServerOptimiser { get; init; } = new PlainServerOptions();

    /// <summary>The interval, in rounds, between evaluations of the model; it is always evaluated after the last round.</summary>
    public int EvaluateEvery { get; init; } = 1;

    /// <summary>Who is hostile.</summary>
    public required Adversaries Adversaries { get; init; }

    /// <summary>
    /// Test samples that carry a backdoor's trigger, labelled with its target: one set per group that has a backdoor.
    /// </summary>
    public IReadOnlyList<ISamples> Triggered { get; init; } = [];

    /// <summary>The rounds whose updates are part of their results.</summary>
    public IReadOnlyList<int> Dumped { get; init; } = [];

    /// <summary>If this run is a twin without the attack, the rule that it is a twin of; otherwise null.</summary>
    public string? TwinOf { get; init; }

    /// <summary>How many clients are kept as actors between rounds because they may be asked again.</summary>
    public required int ClientsKept { get; init; }

    /// <summary>How many threads one job may use.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Called after each round with the resulting model. It may block, which makes the run wait.</summary>
    public required Action<RoundResult, ModelVersion> OnRound { get; init; }

    /// <summary>Measures the wall time of a round's phases. No result depends on it.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>What a client downloads for a version of the model if it knows an earlier one, or none (−1).</summary>
    public long BytesDown(int known, int version) => Trainer.BytesDown(known, version, isDrawn: Start.IsEmpty);

    /// <summary>The size of an update of <paramref name="length"/> numbers on the network.</summary>
    public long BytesOf(int length) => Trainer.BytesUp(length);

    /// <summary>The work of a client in one round, in samples that it trains on by gradients.</summary>
    public long SamplesToTrain(int client) => Trainer.SamplesToTrain(Data.SampleCount(client));

    /// <summary>The samples of all clients, numbered.</summary>
    public SampleNumbers Numbers => field ??= new SampleNumbers(Data);

    /// <summary>The model that the first round starts from.</summary>
    public ModelVersion FirstModel()
    {
        if (!Start.IsEmpty) return new ModelVersion(0, Start.ToArray(), []);
        return new ModelVersion(0, FreshParameters(Model, Key), []);
    }

    /// <summary>The parameters of a fresh model under a run's key.</summary>
    public static float[] FreshParameters(IModel model, RandomKey key)
    {
        var parameters = new float[model.Tensors.Length];
        model.Initialise(key.With("initialise"), parameters);
        return parameters;
    }

    /// <summary>The step of the model that an aggregate of what clients have sent leads to; it may be the same array.</summary>
    internal float[] Step(int round, float[] aggregate, double rate) =>
        Trainer.Step(aggregate, _directionsKey.With(round), rate, Threads);

    /// <summary>Trains on the server's own samples in one round, as a client would.</summary>
    internal TrainingResult TrainRoot(
        Workshop workshop, TrainingStart from, OptimiserState? kept, Span<float> update, CancellationToken cancelled) =>
        Trainer.Train(
            workshop, from.Model.Parameters, Data.Root, KeysOf(from.Round, key => key.With("root")), kept, update, cancelled);

    /// <summary>Trains one client in one round; its randomness is the same under every rule.</summary>
    internal TrainingResult Train(
        Workshop workshop, TrainingStart from, int client, ISamples samples, OptimiserState? kept, Span<float> update,
        CancellationToken cancelled) =>
        Train(workshop, from.Model.Parameters, from, client, samples, kept, update, cancelled);

    /// <summary>The same from parameters that are no version of the global model.</summary>
    internal TrainingResult Train(
        Workshop workshop, ReadOnlySpan<float> parameters, TrainingStart from, int client, ISamples samples, OptimiserState? kept,
        Span<float> update, CancellationToken cancelled) =>
        Trainer.Train(
            workshop, parameters, samples, KeysOf(from.Round, key => Own(key, client, from.Attempt)), kept, update, cancelled);

    private static RandomKey Own(RandomKey round, int client, int attempt) =>
        attempt == 1 ? round.With(client) : round.With(client).With(attempt);

    private TrainingKeys KeysOf(int round, Func<RandomKey, RandomKey> own) =>
        new(own(_trainingKey.With(round)), _directionsKey.With(round));
}
