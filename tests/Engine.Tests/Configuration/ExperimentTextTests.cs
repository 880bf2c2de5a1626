using FedActors.Engine.Configuration;
using FedActors.Engine.Experiments;

namespace FedActors.Engine.Tests.Configuration;

public sealed class ExperimentTextTests
{
    private static readonly Experiment Rich = new()
    {
        Name = "rich: \"everything\" \\ at once",
        Seed = long.MaxValue,
        Rounds = 17,
        Data = new PartitionedData(
            new PenDigitsOptions { Writers = 60, TestWriters = 8 },
            new SplitOptions
            {
                Partition = new DirichletOptions { Clients = 40, Alpha = 0.1 + 0.2 },
                Root = new RootOptions { Size = 20, From = RootSource.Test },
                ClientTest = 0.125,
                Skew = new FeatureSkewOptions { Rotation = 30 },
            }),
        Model = new NetworkOptions
        {
            Layers =
            [
                new ConvolutionOptions(4) { Padding = 1, Name = "first" },
                new ResidualOptions
                {
                    Layers = [new ConvolutionOptions(4) { Padding = 1 }, new BatchNormOptions()],
                    Shortcut = [new ConvolutionOptions(4) { Kernel = 1, Bias = false }],
                    Drop = 0.125,
                },
                new SequentialOptions { Layers = [new SqueezeExcitationOptions(2) { Activation = SqueezeActivation.Silu }] },
                new FlattenOptions(), new DropoutOptions(0.25), new DenseOptions(10) { Name = "out.2" },
            ],
        },
        StartFrom = "models/a b.safetensors",
        StartExcept = ["out.2", "first"],
        Dump = new DumpOptions { Rounds = [3, 17] },
        Training = new LocalTraining
        {
            Epochs = 3,
            Optimiser = new AdamOptions { Decoupled = true, WeightDecay = 1e-300 },
            KeepOptimiser = true,
        },
        Participation = new Participation
        {
            Participants = 20,
            OverSelection = 1.25,
            Deadline = TimeSpan.FromTicks(123_456_789),
            Quorum = 0.4,
        },
        Devices = new DeviceOptions
        {
            SamplesPerSecond = new LogNormal(20, 0.25),
            Latency = TimeSpan.FromMilliseconds(50),
            Classes =
            [
                new() { Name = "phone", Share = 0.75, UploadBytesPerSecond = new LogNormal(100_000, 0) },
                new() { Name = "a desk", Clients = [3, 5], Latency = TimeSpan.FromMilliseconds(2) },
            ],
            Availability = new DailyAvailability { Lowest = 0.25, Peak = TimeSpan.FromHours(2) },
            WhenGone = WhenGone.Pause,
        },
        Attacks =
        [
            new()
            {
                Name = "a.b",
                Fraction = 0.2,
                From = 3,
                Until = 9,
                Attacks = [new LabelFlip { To = FlipTo.Next }, new Boost()],
            },
            new()
            {
                Name = "drawn",
                Chance = 0.25,
                ClientProbability = 0.5,
                PoisonFrom = PoisonStart.Trained,
                Attacks = [new LabelFlip { Redraw = true }, new MinMax { Variant = MinMaxVariant.AgrAmplifier }],
            },
            new() { Name = "true", Clients = [1, 5], Probability = 0.5, Attacks = [new Backdoor { Trigger = new PixelPatch() }] },
            new() { Name = "two words", Count = 1, Tensor = "first.weight", Attacks = [new Boost { Factor = -3 }] },
        ],
        Rules =
        [
            new("per layer", new KrumOptions
            {
                F = 3,
                View = View.Layers,
                Clip = Clip.Median,
                Prepare = [new MixNearestOptions { F = 2 }],
            }),
            new("1.5", new KrumOptions
            {
                F = 2,
                View = View.Partition(1, 1, 9),
                Prepare = [new ProjectOptions { Dimensions = 3 }],
            }),
            new("", new MedianOptions()),
        ],
        ServerLearningRate = 0.7,
        ServerOptimiser = new FedAdamOptions { Tau = 0.01, BiasCorrected = true },
        EvaluateEvery = 4,
        Measures = new Measures { Twin = Twin.Average, From = 2, Until = 16 },
        Clock = new WallClock { Speed = 250 },
        Akka = "{ \"loglevel\": \"WARNING\", \"actor\": { \"debug\": { \"receive\": true } } }",
    };

    [Fact]
    public void A_seed_that_no_configuration_can_hold_is_refused()
    {
        var error = Assert.Throws<ExperimentException>(
            () => new Simulation(new Experiment { Seed = long.MaxValue + 1UL }, TimeProvider.System, threads: 1));
        Assert.Equal("seed", Assert.Single(error.Problems).Key);
    }

    [Fact]
    public void A_rich_experiment_is_read_back_as_it_was() => AssertRoundTrip(Rich);

    [Theory]
    [MemberData(nameof(ShippedFilesTests.Files), MemberType = typeof(ShippedFilesTests))]
    public void So_is_every_shipped_file(string file) => AssertRoundTrip(ExperimentFile.Load(file, []).Experiment);

    [Fact]
    public void So_is_an_experiment_with_nothing_set() => AssertRoundTrip(new Experiment());

    [Fact]
    public void So_is_a_name_that_is_empty() => AssertRoundTrip(new Experiment { Name = "" });

    /// <summary>Code usually gives the contents alone, in Akka's own words.</summary>
    [Theory]
    [InlineData("loglevel = WARNING")]
    [InlineData("loglevel = WARNING # not so loud")]
    [InlineData("{loglevel=WARNING}")]
    [InlineData("actor{debug{receive=on}}")]
    [InlineData("{\"actor\":{\"debug\":{\"receive\":true}}}")]
    public void Settings_for_Akka_keep_their_meaning(string akka)
    {
        var experiment = new Experiment { Akka = akka };

        var again = ExperimentFile.Parse(ExperimentText.Write(experiment)!, "written.json", []).Experiment;

        Assert.Equal(AkkaSettings.Of(experiment).ToString(true), AkkaSettings.Of(again).ToString(true));
        Assert.Equal(RunSpecification.Of(experiment, "average"), RunSpecification.Of(again, "average"));
    }

    private static void AssertRoundTrip(Experiment experiment)
    {
        var again = ExperimentFile.Parse(ExperimentText.Write(experiment)!, "written.json", []).Experiment;

        // What code calls Akka is compared by its meaning, above.
        SameSettings.Assert(experiment with { Akka = null }, again with { Akka = null });
        Assert.Equal(ExperimentText.Write(experiment), ExperimentText.Write(again));
    }
}
