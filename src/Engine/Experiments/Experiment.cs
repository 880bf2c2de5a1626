namespace FedActors;

/// <summary>
/// One question to the simulator: the same federation, attacked in the same way, under each of several rules. All results are a
/// function of this record.
/// </summary>
public sealed record Experiment
{
    /// <summary>Its name in reports and folders.</summary>
    public string Name { get; init; } = "experiment";

    /// <summary>The source of all randomness.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How many rounds run under each rule.</summary>
    public int Rounds { get; init; } = 30;

    /// <summary>The data, and which client holds which part of it.</summary>
    public IDataSource Data { get; init; } = new PenDigitsOptions();

    /// <summary>What is trained.</summary>
    public ModelOptions Model { get; init; } = new MlpOptions();

    /// <summary>
    /// A .safetensors file with the tensors to start from, such as another run's or PyTorch's; null to initialise them afresh.
    /// </summary>
    public string? StartFrom { get; init; }

    /// <summary>
    /// Tensors that start afresh whatever the file holds, each by its name or by the beginning of it up to a dot, such as
    /// <c>classifier.1</c> for a head with other classes.
    /// </summary>
    public IReadOnlyList<string> StartExcept { get; init; } = [];

    /// <summary>How a client trains it.</summary>
    public LocalTraining Training { get; init; } = new();

    /// <summary>Who takes part in a round.</summary>
    public Participation Participation { get; init; } = new();

    /// <summary>How fast the clients are.</summary>
    public DeviceOptions Devices { get; init; } = new();

    /// <summary>Who is hostile, and how.</summary>
    public IReadOnlyList<AttackGroup> Attacks { get; init; } = [];

    /// <summary>The rules to compare.</summary>
    public IReadOnlyList<NamedRule> Rules { get; init; } = [new("average", new AverageOptions())];

    /// <summary>The factor by which the aggregate is multiplied before it is added to the model.</summary>
    public double ServerLearningRate { get; init; } = 1;

    /// <summary>How the model follows the aggregates.</summary>
    public ServerOptimiserOptions ServerOptimiser { get; init; } = new PlainServerOptions();

    /// <summary>The interval, in rounds, between evaluations of the model; it is always evaluated after the last round.</summary>
    public int EvaluateEvery { get; init; } = 1;

    /// <summary>How the attack is measured.</summary>
    public Measures Measures { get; init; } = new();

    /// <summary>Which updates are saved.</summary>
    public DumpOptions Dump { get; init; } = new();

    /// <summary>Which clock the run goes by.</summary>
    public ClockOptions Clock { get; init; } = new VirtualClock();

    /// <summary>
    /// Assemblies that add rules, attacks, data sets and more to what configurations can name. Code that registers its own needs
    /// none.
    /// </summary>
    public IReadOnlyList<string> Plugins { get; init; } = [];

    /// <summary>Settings for Akka itself, in HOCON, as they would appear in <c>akka { … }</c>; null for none.</summary>
    public string? Akka { get; init; }
}
