using FedActors.Plugin;

namespace FedActors.Engine.Tests.Experiments;

/// <summary>Whole runs in which clients send slopes of their loss.</summary>
public sealed class ZeroOrderTests
{
    private const string Slopes = """
        seed = 3
        rounds = 3
        data { set = blobs, clients = 20, samples = 20, test = 100 }
        model = logistic
        training { batch-size = 16, method = zero-order { directions = 8 } }
        participation { participants = 20 }
        server.learning-rate = 0.01

        """;

    [Theory]
    [InlineData("")]
    [InlineData("training.method.zero-order { epochs = 3, local-rate = 0.01 }")]
    [InlineData("training.method.zero-order { epochs = 3, local-rate = 0.01, estimator = biased }")]
    [InlineData("data = null\ndata { set = pen-digits, writers = 20, test-writers = 2 }\nmodel = cnn { first = 4, second = 4 }")]
    public async Task The_same_bits_come_of_any_number_of_threads(string text)
    {
        var experiment = Parse(text + "\nrounds = 2\nattack { fraction = 0.2, does = [alie] }\nrule = trimmed-mean { f = 4 }");

        var one = await SmallExperiment.RunAsync(experiment, threads: 1);
        var four = await SmallExperiment.RunAsync(experiment, threads: 4);

        Assert.Equal(SmallExperiment.Bits(one), SmallExperiment.Bits(four));
        Assert.Equal(3, one.Select(round => round.Fingerprint).Distinct().Count());
    }

    [Fact]
    public async Task Models_learn_from_losses_alone()
    {
        var rounds = await SmallExperiment.RunAsync(Parse("rounds = 60\ntraining.method.zero-order.directions = 32"));

        Assert.True(rounds[^1].Evaluation!.Value.Loss < 0.6 * rounds[0].Evaluation!.Value.Loss, $"{rounds[^1].Evaluation}");
        Assert.True(rounds[^1].Evaluation!.Value.Accuracy > 0.8, $"{rounds[^1].Evaluation}");
        Assert.InRange(rounds[^1].TrainingLoss!.Value, 0, rounds[1].TrainingLoss!.Value);
    }

    [Fact]
    public async Task So_does_a_model_from_outside()
    {
        var ours = Parse("rounds = 40\ntraining.method.zero-order.directions = 32");
        var experiment = ours with { Model = new PlainLogisticOptions() };

        var rounds = await SmallExperiment.RunAsync(experiment);

        Assert.True(rounds[^1].Evaluation!.Value.Loss < 0.7 * rounds[0].Evaluation!.Value.Loss, $"{rounds[^1].Evaluation}");
    }

    [Fact]
    public async Task Slopes_go_up_and_their_aggregate_comes_down()
    {
        var rounds = await SmallExperiment.RunAsync(Parse("training.method.zero-order { epochs = 2, local-rate = 0.01 }"));

        const int slopes = 2 * 8 * sizeof(float);
        Assert.Equal([0, 20 * slopes, 20 * slopes, 20 * slopes], rounds.Select(round => round.BytesUp));
        // First the seed.
        Assert.Equal([0, 20 * 8, 20 * slopes, 20 * slopes], rounds.Select(round => round.BytesDown));
    }

    [Fact]
    public async Task Whoever_sits_out_a_round_downloads_the_steps_that_it_missed()
    {
        var rounds = await SmallExperiment.RunAsync(Parse("rounds = 6\nparticipation.participants = 5"));

        var known = new Dictionary<int, int>();
        foreach (var round in rounds.Skip(1))
        {
            long expected = 0;
            foreach (var participant in round.Participants)
            {
                var version = round.Round - 1;
                expected += known.TryGetValue(participant.Client, out var had) ? (version - had) * 32 : 8 + version * 32;
                known[participant.Client] = version;
            }
            Assert.Equal(expected, round.BytesDown);
            Assert.Equal(5 * 32, round.BytesUp);
        }
    }

    [Theory]
    [InlineData("alie")]
    [InlineData("ipm")]
    [InlineData("sign-flip")]
    [InlineData("label-flip { to = complement }")]
    [InlineData("fang-trimmed-mean")]
    [InlineData("fang-krum")]
    [InlineData("min-max")]
    [InlineData("free-rider { last-step = true }")]
    [InlineData("stale-replay { age = 1 }")]
    [InlineData("model-replacement")]
    public async Task Attacks_work_on_slopes_and_rules_keep_the_model_finite(string attack)
    {
        var hostile = $"attack {{ fraction = 0.2, does = [{attack}] }}\n";
        var attacked = await SmallExperiment.RunAsync(Parse(hostile + "rule = krum { f = 4 }"));
        var peaceful = await SmallExperiment.RunAsync(Parse("rule = average"));
        var poisoned = await SmallExperiment.RunAsync(Parse(hostile + "rule = average"));

        Assert.All(attacked, round => Assert.True(double.IsFinite(round.Evaluation!.Value.Loss)));
        Assert.All(attacked.Skip(1), round => Assert.Null(round.Void));
        Assert.NotEqual(peaceful[^1].Fingerprint, poisoned[^1].Fingerprint);
    }

    [Theory]
    [InlineData("wrong-length", Fate.WrongLength)]
    [InlineData("non-finite", Fate.NotFinite)]
    public async Task Slopes_that_cannot_be_are_refused(string attack, Fate fate)
    {
        var rounds = await SmallExperiment.RunAsync(Parse($"attack {{ count = 3, does = [{attack}] }}"));

        Assert.All(rounds.Skip(1), round => Assert.Equal(3, round.Count(fate)));
        Assert.All(rounds.Skip(1), round => Assert.Null(round.Void));
    }

    [Theory]
    [InlineData("fltrust")]
    [InlineData("fang { hostile = 20% }")]
    [InlineData("fedaot { variant = cheap, view = whole }")]
    [InlineData("geomed { compare = cosine, clip = median }")]
    [InlineData("bulyan { f = 4, m = 5 }")]
    [InlineData("median { prepare = [nnm { f = 4 }] }")]
    public async Task Rules_work_on_slopes(string rule)
    {
        var rounds = await SmallExperiment.RunAsync(Parse($"server.root.size = 20\nrule = {rule}"));

        Assert.All(rounds.Skip(1), round => Assert.Null(round.Void));
        Assert.Equal(4, rounds.Select(round => round.Fingerprint).Distinct().Count());
        Assert.All(rounds, round => Assert.True(double.IsFinite(round.Evaluation!.Value.Loss)));
    }

    [Theory]
    [InlineData("training.method.zero-order.epochs = 2", "training.method.zero-order.local-rate: must be given")]
    [InlineData("training.method.zero-order.local-rate = 0.1", "zero-order.local-rate: has no meaning with one epoch")]
    [InlineData("training.method.zero-order.directions = 0", "directions: is 0, must be between 1 and")]
    [InlineData("training.method.zero-order.mu = 0", "mu: is 0, must be above 0")]
    [InlineData("training.method.zero-order.estimator = unsure", "estimator")]
    [InlineData("training.epochs = 5", "training.epochs: has no meaning with zero-order training, whose epochs are")]
    [InlineData("training.optimiser = adam", "training.optimiser.adam: has no meaning with zero-order training")]
    [InlineData("training.keep-optimiser = true", "training.keep-optimiser: has no meaning with zero-order training")]
    [InlineData("training.shuffle = false", "training.shuffle: has no meaning with zero-order training")]
    [InlineData("server.root.size = 20\nrule = fedaot", "rule.fedaot: fedaot learns from gradients on the server's samples")]
    [InlineData("attack { count = 1, does = [label-flip], poison-from = trained }",
        "poison-from: cannot be trained with zero-order training")]
    [InlineData("rule = krum { f = 2, view = tensors }", "view: must be whole with zero-order training")]
    [InlineData("rule = average { view = [1, 1] }", "view: must be whole with zero-order training")]
    [InlineData("attack { count = 1, does = [sign-flip], tensor = all }", "tensor: cannot be given with zero-order training")]
    [InlineData("model = network { layers = [dense { out = 8 }, batch-norm, dense { out = 10 }] }",
        "model.network: has statistics of batches, which only training with gradients measures")]
    [InlineData("training.method = second-order", "unknown kind \"second-order\"")]
    public void What_cannot_go_together_is_refused(string text, string message) =>
        Assert.Contains(message, Failures.Of(Slopes + text).Message);

    [Fact]
    public void First_order_training_is_not_written_so_that_older_experiments_keep_their_ids()
    {
        var said = Parse("training.method = null\ntraining.method = first-order");
        var unsaid = Parse("training.method = null");

        Assert.Equal(RunSpecification.Of(said, "average")!.Id, RunSpecification.Of(unsaid, "average")!.Id);
        Assert.DoesNotContain("method", RunSpecification.Of(unsaid, "average")!.Experiment);
        Assert.NotEqual(RunSpecification.Of(unsaid, "average")!.Id, RunSpecification.Of(Parse(""), "average")!.Id);
    }

    private static Experiment Parse(string text) => ExperimentFile.Parse(Slopes + text, "slopes.conf", []).Experiment;
}
