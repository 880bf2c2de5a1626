using FedActors.Actors.Devices;
using FedActors.Actors.Hostility;
using FedActors.Actors.Jobs;
using FedActors.Actors.Results;
using FedActors.Actors.Rounds;
using FedActors.Aggregation;
using FedActors.Numerics.Randomness;
using FedActors.Training.Data;
using FedActors.Training.Local;
using FedActors.Training.Models;

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

    /// <summary>How many rounds there are.</summary>
    public required int Rounds { get; init; }

    /// <summary>Who holds what.</summary>
    public required IFederatedData Data { get; init; }

    /// <summary>What is trained.</summary>
    public required IModel Model { get; init; }

    /// <summary>The parameters that the model starts from; empty for fresh ones.</summary>
    public ReadOnlyMemory<float> Start { get; init; }

    /// <summary>How a client trains it.</summary>
    public required LocalTraining Training { get; init; }

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

    /// <summary>How many threads one job may use.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Hears of each round when it is over, with the model after it.</summary>
    public required Action<RoundResult, ModelVersion> OnRound { get; init; }

    /// <summary>Measures what the phases of a round really take. Decides nothing.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>The size of the model on the network.</summary>
    public long ModelBytes => Model.TransferBytes;

    /// <summary>The size of an update of <paramref name="length"/> numbers on the network.</summary>
    public long BytesOf(int length) => (long)((double)ModelBytes / Model.Tensors.Length * length);

    /// <summary>How many samples a client sees in one round.</summary>
    public long SamplesToTrain(int client) => (long)Data.SampleCount(client) * Training.Epochs;

    /// <summary>Trains the server's own samples in one round, as a client would.</summary>
    internal TrainingResult TrainRoot(IWorkshop workshop, Round round, Span<float> update, CancellationToken cancelled) =>
        workshop.Session(Model, Training)
            .Train(round.Model.Parameters, Data.Root, _trainingKey.With(round.Number).With("root"), update, cancelled);

    /// <summary>Trains one client in one round; its randomness is the same under every rule.</summary>
    internal TrainingResult Train(
        IWorkshop workshop, Round round, int client, ISamples samples, Span<float> update, CancellationToken cancelled) =>
        workshop.Session(Model, Training)
            .Train(round.Model.Parameters, samples, _trainingKey.With(round.Number).With(client), update, cancelled);
}
