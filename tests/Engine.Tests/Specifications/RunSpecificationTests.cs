using FedActors.Engine.Tests.Experiments;
using MessagePack;

namespace FedActors.Engine.Tests.Specifications;

public sealed class RunSpecificationTests
{
    private const string Text = """
        name = specified
        seed = 12345678901
        rounds = 2
        data { set = blobs, clients = 12, samples = 10, test = 30 }
        model = logistic
        participation { participants = 8 }
        attack { count = 2, does = [boost { factor = -3 }] }
        measures.twin = true
        rules { plain = average, robust = krum { f = 2 } }
        """;

    private readonly LoadedExperiment _loaded = ExperimentFile.Parse(Text, "specified.conf", []);

    [Theory]
    [InlineData("plain")]
    [InlineData("robust")]
    [InlineData("robust (no attack)")]
    public async Task Its_bytes_are_enough_to_compute_the_same_results(string run)
    {
        var here = (await SmallExperiment.RunAsync(_loaded.Experiment)).Where(round => round.Run == run);

        var given = RunSpecification.FromBytes(RunSpecification.Of(_loaded.Experiment, run)!.ToBytes());
        var there = new List<RoundResult>();
        await foreach (var round in new Simulation(given, TimeProvider.System, 1).RunAsync()) there.Add(round);

        Assert.Equal(SmallExperiment.Bits(here), SmallExperiment.Bits(there));
    }

    [Fact]
    public void The_same_run_has_the_same_id_and_every_other_run_another()
    {
        var one = RunSpecification.Of(_loaded.Experiment, "plain")!;

        // Neither spelling out a default, nor the order, nor other words for the same make a difference.
        var again = ExperimentFile.Parse("evaluation.every = 1\n" + Text.Replace("f = 2", "f = 25%"), "other.conf", []);
        Assert.Equal(one.Id, RunSpecification.Of(again.Experiment, "plain")!.Id);
        Assert.Matches("^[0-9a-f]{64}$", one.Id);
        string[] others =
        [
            RunSpecification.Of(_loaded.Experiment, "robust")!.Id,
            RunSpecification.Of(ExperimentFile.Parse(Text, "a.conf", ["seed=7"]).Experiment, "plain")!.Id,
            RunSpecification.Of(ExperimentFile.Parse(Text, "a.conf", ["training.epochs=2"]).Experiment, "plain")!.Id,
        ];
        Assert.Equal(4, others.Append(one.Id).Distinct().Count());
        // The seed counts once, wherever it was given.
        Assert.Equal(others[1], (one with { Seed = 7 }).Id);
    }

    [Fact]
    public void Settings_that_came_later_say_nothing_at_their_defaults()
    {
        string[] later =
            ["keep-optimiser", "per-round", "chance", "client-probability", "poison-from", "redraw", "dump", "proximal",
                "normalise"];
        var text = RunSpecification.Of(_loaded.Experiment, "plain")!.Experiment;

        Assert.All(later, key => Assert.DoesNotContain(key, text));
        Assert.Contains("\"twin\":true", text);
        Assert.DoesNotContain("\"from\":\"training\"", text);
    }

    [Fact]
    public void Unknown_runs_and_invalid_specifications_are_refused()
    {
        var error = Assert.Throws<ExperimentException>(
            () => new Simulation(RunSpecification.Of(_loaded.Experiment, "absent")!, TimeProvider.System, 1));

        Assert.Contains("there is no run 'absent'", error.Message);
        Assert.Throws<MessagePackSerializationException>(() => RunSpecification.FromBytes(new byte[] { 0xC1, 1, 2 }));
        Assert.Throws<HoconException>(() => new RunSpecification("{ roundz: 3 }", "plain", 1).Load());
    }

    [Fact]
    public void An_experiment_has_the_same_id_whether_it_comes_from_a_file_or_from_code()
    {
        var built = new Experiment
        {
            Name = "specified",
            Seed = 12345678901,
            Rounds = 2,
            Data = new BlobsOptions { Clients = 12, Samples = 10, Test = 30 },
            Model = new LogisticOptions(),
            Participation = new Participation { Participants = 8 },
            Attacks = [new AttackGroup { Name = "attack", Count = 2, Attacks = [new Boost { Factor = -3 }] }],
            Measures = new Measures { Twin = Twin.Rule },
            Rules = [new("plain", new AverageOptions()), new("robust", new KrumOptions { F = 2 })],
        };

        Assert.Equal(RunSpecification.Of(_loaded.Experiment, "robust"), RunSpecification.Of(built, "robust"));
        // To say that a set is split as it comes is to say nothing.
        var split = built with { Data = new PartitionedData((BlobsOptions)built.Data, new SplitOptions()) };
        Assert.Equal(RunSpecification.Of(built, "robust"), RunSpecification.Of(split, "robust"));
    }

    public static TheoryData<Experiment> OnlyCodeCanMake =>
    [
        SmallExperiment.Create() with { Data = new MislabelledSource(SmallExperiment.Create().Data, 1) },
        SmallExperiment.Create() with { Rules = [new("centred", new CenteredClippingOptions { Start = [1, 2] })] },
        SmallExperiment.Create() with { Rules = [new("halves", new AverageOptions { View = new Halves() })] },
    ];

    [Theory, MemberData(nameof(OnlyCodeCanMake))]
    public void What_only_code_can_make_has_no_specification(Experiment experiment) =>
        Assert.Null(RunSpecification.Of(experiment, "average"));

    [Fact]
    public async Task It_runs_all_the_same()
    {
        var experiment = SmallExperiment.Create() with
        {
            Rounds = 1,
            Attacks = [],
            Data = new MislabelledSource(SmallExperiment.Create().Data, 1),
            Rules = [SmallExperiment.Create().Rules[0]],
        };

        Assert.Equal(2, (await SmallExperiment.RunAsync(experiment)).Count);
    }

    private sealed record Halves : View
    {
        public override string Description => "by halves";

        public override IReadOnlyList<Part> Parts(TensorTable tensors) => Whole.Parts(tensors);
    }
}
