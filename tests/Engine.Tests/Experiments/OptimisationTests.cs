using FedActors.Actors;
using FedActors.Engine.Experiments;
using FedActors.Numerics.Randomness;
using FedActors.Plugin;

namespace FedActors.Engine.Tests.Experiments;

/// <summary>Whole runs with FedProx, FedNova and optimisers of the server.</summary>
public sealed class OptimisationTests
{
    private const string Small = """
        seed = 5
        rounds = 4
        data { set = blobs, clients = 12, samples = 24, test = 200, partition = quantity-skew { clients = 12, exponent = 1.5 } }
        model = mlp { layers = [8] }
        training { epochs = 3, batch-size = 8 }
        participation { participants = 8 }
        attack { fraction = 0.2, does = [sign-flip] }
        rules { plain = average, robust = trimmed-mean { f = 2 } }

        """;

    public static TheoryData<string> Settings =>
    [
        "training.proximal = 0.1",
        "training { proximal = 0.1, optimiser = adam { learning-rate = 0.01 } }",
        "training.normalise-steps = true",
        "training { normalise-steps = true, proximal = 0.1, optimiser = sgd { momentum = 0.9 } }, server.optimiser = fed-yogi",
        "server.optimiser = momentum",
        "server { learning-rate = 0.1, optimiser = fed-adagrad }",
        "server { learning-rate = 0.1, optimiser = fed-adam { bias-corrected = true } }",
        "server { learning-rate = 0.1, optimiser = fed-yogi { tau = 0.01 } }",
    ];

    [Theory, MemberData(nameof(Settings))]
    public async Task The_same_bits_come_of_any_number_of_threads_and_others_than_without(string settings)
    {
        var one = await SmallExperiment.RunAsync(Parse(settings), threads: 1);
        var two = await SmallExperiment.RunAsync(Parse(settings), threads: 2);
        var eight = await SmallExperiment.RunAsync(Parse(settings), threads: 8);
        var without = await SmallExperiment.RunAsync(Parse(""));

        Assert.Equal(SmallExperiment.Bits(one), SmallExperiment.Bits(two));
        Assert.Equal(SmallExperiment.Bits(one), SmallExperiment.Bits(eight));
        Assert.All(one.Where(round => round.Round > 0), round => Assert.Null(round.Void));
        Assert.NotEqual(without[^1].Fingerprint, one[^1].Fingerprint);
    }

    [Theory]
    [InlineData("server.optimiser = none")]
    [InlineData("server.optimiser = momentum { beta = 0 }")]
    [InlineData("training.proximal = 0")]
    [InlineData("training.normalise-steps = false")]
    public async Task What_changes_nothing_keeps_all_bits(string settings)
    {
        var without = await SmallExperiment.RunAsync(Parse("server.learning-rate = 0.7"));
        var found = await SmallExperiment.RunAsync(Parse("server.learning-rate = 0.7, " + settings));

        Assert.Equal(SmallExperiment.Bits(without), SmallExperiment.Bits(found));
    }

    [Fact]
    public async Task A_strong_proximal_term_keeps_the_model_where_it_was()
    {
        var free = await Moved("training.optimiser = sgd { learning-rate = 0.05 }");
        var held = await Moved("training { proximal = 15, optimiser = sgd { learning-rate = 0.05 } }");

        // Each step takes three quarters of the way back, so that little more than the last step is left of nine.
        Assert.InRange(held, 0, 0.5 * free);
    }

    [Fact]
    public async Task Momentum_carries_the_model_further_than_plain_steps() =>
        Assert.True(await Moved("server.optimiser = momentum") > 1.5 * await Moved(""));

    [Fact]
    public async Task Fed_adam_moves_every_parameter_by_at_most_about_its_rate()
    {
        const double rate = 0.01;
        var settings = $"server {{ learning-rate = {rate}, optimiser = fed-adam {{ bias-corrected = true }} }}";
        var (first, last) = await Models(settings);

        // Of four rounds: each step is η·|m|/√v, which is η at most in the first and little more later.
        Assert.InRange(first.Zip(last, (from, to) => Math.Abs(to - from)).Max(), rate, 5 * rate);
    }

    [Theory]
    [InlineData("average", "does = [sign-flip]")]
    [InlineData("krum { f = 2 }", "does = [free-rider { last-step = true }]")]
    [InlineData("average", "does = [label-flip { to = next }], poison-from = trained")]
    [InlineData("fltrust", "does = [label-flip { to = next }]")]
    [InlineData("fang { hostile = 20% }", "does = [ipm]")]
    [InlineData("fedaot", "does = [alie]")]
    public async Task Where_all_take_equally_many_steps_there_is_nothing_to_normalise(string rule, string attack)
    {
        var equal = $$"""
            data.partition = iid { clients = 12 }
            server.root { size = 24, from = test }
            attack = null, attack { count = 2, {{attack}} }
            rules = null, rule = {{rule}}

            """;
        var plain = (await Models(equal)).Last;
        var normalised = (await Models(equal + "training.normalise-steps = true")).Last;

        Assert.All(plain.Zip(normalised), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
    }

    [Fact]
    public void Settings_that_are_off_are_not_written_so_that_older_experiments_keep_their_ids()
    {
        var off = Parse("training { proximal = 0, normalise-steps = false }, server.optimiser = none");
        var unsaid = RunSpecification.Of(Parse(""), "plain")!;

        Assert.Equal(unsaid.Id, RunSpecification.Of(off, "plain")!.Id);
        Assert.DoesNotContain("proximal", unsaid.Experiment);
        foreach (var on in Settings) Assert.NotEqual(unsaid.Id, RunSpecification.Of(Parse(on), "plain")!.Id);
    }

    [Theory]
    [InlineData("training.proximal = -1", "training.proximal: is -1, must be at least 0")]
    [InlineData("server.optimiser = momentum { beta = 1 }", "beta: is 1, must be at least 0 and below 1")]
    [InlineData("server.optimiser = fed-adam { tau = 0 }", "tau: is 0, must be above 0")]
    [InlineData("server.optimiser = adam", "unknown kind \"adam\"")]
    [InlineData("training { proximal = 1, epochs = null, method = zero-order }, rules = null",
        "training.proximal: has no meaning with zero-order training, which has no gradients")]
    [InlineData("training { normalise-steps = true, epochs = null, method = zero-order }, rules = null",
        "training.normalise-steps: has no meaning with zero-order training")]
    [InlineData("server.optimiser = fed-yogi, training { epochs = null, method = zero-order }, rules = null",
        "must be none with zero-order training")]
    [InlineData("training.proximal = 1, model = null, model = none", "training.proximal: the model none trains without")]
    public void What_cannot_go_together_is_refused(string settings, string message) =>
        Assert.Contains(message, Failures.Of(Small + settings).Message);

    [Fact]
    public void A_model_from_outside_that_knows_no_proximal_term_is_refused()
    {
        var experiment = Parse("training.proximal = 1") with { Model = new PlainLogisticOptions() };

        var error = Assert.Throws<ExperimentException>(() => new Simulation(experiment, TimeProvider.System, 1));

        Assert.Contains("trains without a proximal term", error.Message);
    }

    private static async Task<double> Moved(string settings)
    {
        var (first, last) = await Models(settings + "\nattack = null, rules = null, rule = average");
        return Math.Sqrt(first.Zip(last, (from, to) => (double)(to - from) * (to - from)).Sum());
    }

    /// <summary>The first model, and the last of the first rule.</summary>
    private static async Task<(float[] First, float[] Last)> Models(string settings)
    {
        var experiment = Parse(settings);
        var simulation = new Simulation(experiment, TimeProvider.System, threads: 2);
        await foreach (var round in simulation.RunAsync()) Assert.True(round.Round == 0 || round.Void is null, round.Void);
        var prepared = new PreparedExperiment(experiment, threads: 2);
        var first = FederationPlan.FreshParameters(prepared.Model, RandomKey.Of(experiment.Seed));
        return (first, simulation.Models[simulation.Runs[0]].Parameters.ToArray());
    }

    private static Experiment Parse(string settings) =>
        ExperimentFile.Parse(Small + settings, "optimisation.conf", []).Experiment;
}
