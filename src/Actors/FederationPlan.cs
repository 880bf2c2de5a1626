using FedActors.Actors.Devices;
using FedActors.Actors.Hostility;
using FedActors.Actors.Models;
using FedActors.Actors.Results;
using FedActors.Aggregation;
using FedActors.Numerics.Randomness;
using FedActors.Runtime.Jobs;
using FedActors.Training.Data;
using FedActors.Training.Local;

namespace FedActors.Actors;

/// <summary>All that the actors of one run share: what is trained, by whom, how, under which rule. Nothing in it changes.</summary>
public sealed record FederationPlan
{
    private readonly RandomKey _trainingKey;

    /// <summary>The name of the run: that of its rule in the configuration.</summary>
    public required string Run { get; init; }

    /// <summary>The key of the experiment, the same for all of its runs, so that they differ by their rule alone.</summary>
    public required RandomKey Key
    {
        get;
        init => (field, _trainingKey) = (value, value.With("train"));
    }

    /// <summary>What the run is, in one word that no other run has; messages carry it.</summary>
    public required string Id { get; init; }

    /// <summary>How many rounds there are.</summary>
    public required int Rounds { get; init; }

    /// <summary>Who holds what.</summary>
    public required IFederatedData Data { get; init; }

    /// <summary>What is trained, and how a client trains it.</summary>
    public required Trainer Trainer { get; init; }

    /// <summary>What is trained.</summary>
    public IModel Model => Trainer.Model;

    /// <summary>The parameters that the model starts from; empty for fresh ones.</summary>
    public ReadOnlyMemory<float> Start { get; init; }

    /// <summary>How a client trains it.</summary>
    public LocalTraining Training => Trainer.Training;

    /// <summary>Who takes part in a round.</summary>
    public required Participation Participation { get; init; }

    /// <summary>How fast the clients are.</summary>
    public required DeviceFleet Devices { get; init; }

    /// <summary>Makes the rule by which updates become one: afresh for each who asks, because a rule may keep state.</summary>
    public required Func<IAggregationRule> Rule { get; init; }

    /// <summary>What the rule makes use of besides the updates, where the server has samples of its own.</summary>
    public RuleNeeds RuleWants { get; init; }

    /// <summary>The share of the aggregate that is added to the model.</summary>
    public double ServerLearningRate { get; init; } = 1;

    /// <summary>The model is evaluated after every so many rounds, and after the last.</summary>
    public int EvaluateEvery { get; init; } = 1;

    /// <summary>Who is hostile.</summary>
    public required Adversaries Adversaries { get; init; }

    /// <summary>Test samples that carry the trigger of a backdoor, labelled with its target: a set for each group that has one.</summary>
    public IReadOnlyList<ISamples> Triggered { get; init; } = [];

    /// <summary>The rule whose twin without attack this run is; null where it is no twin.</summary>
    public string? TwinOf { get; init; }

    /// <summary>How many clients stay as actors from round to round, because they may be asked again.</summary>
    public int ClientsKept { get; init; } = 4096;

    /// <summary>How many threads one job may use.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Hears of each round when it is over, with the model after it. May wait: the run then waits, too.</summary>
    public required Action<RoundResult, ModelVersion> OnRound { get; init; }

    /// <summary>Measures what the phases of a round really take. Decides nothing.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>The size of the model on the network.</summary>
    public long ModelBytes => Model.TransferBytes;

    /// <summary>The size of an update of <paramref name="length"/> numbers on the network.</summary>
    public long BytesOf(int length) => (long)((double)ModelBytes / Model.Tensors.Length * length);

    /// <summary>How many samples a client sees in one round.</summary>
    public long SamplesToTrain(int client) => (long)Data.SampleCount(client) * Training.Epochs;

    /// <summary>The model that the first round starts from.</summary>
    internal ModelVersion FirstModel()
    {
        if (!Start.IsEmpty) return new ModelVersion(0, Start.ToArray(), []);
        var parameters = new float[Model.Tensors.Length];
        Model.Initialise(Key.With("initialise"), parameters);
        return new ModelVersion(0, parameters, []);
    }

    /// <summary>Trains the server's own samples in one round, as a client would.</summary>
    internal TrainingResult TrainRoot(Workshop workshop, TrainingStart from, Span<float> update, CancellationToken cancelled) =>
        Trainer.Session(workshop)
            .Train(from.Model.Parameters, Data.Root, _trainingKey.With(from.Round).With("root"), update, cancelled);

    /// <summary>Trains one client in one round; its randomness is the same under every rule.</summary>
    internal TrainingResult Train(
        Workshop workshop, TrainingStart from, int client, ISamples samples, Span<float> update, CancellationToken cancelled) =>
        Trainer.Session(workshop)
            .Train(from.Model.Parameters, samples, _trainingKey.With(from.Round).With(client), update, cancelled);
}
