namespace FedActors.Engine.Tests.Experiments;

public sealed class MeasuresTests
{
    private static readonly AttackGroup Backdoored = new()
    {
        Fraction = 0.4,
        Attacks = [new Backdoor { Target = 3, Trigger = new PixelPatch { Size = 6 } }],
    };

    private static readonly Experiment Plain = SmallExperiment.Create() with
    {
        Rounds = 3,
        Data = new PenDigitsOptions { Writers = 30, TestWriters = 4 },
        Participation = new() { Participants = 15 },
        Rules = [new("average", new AverageOptions()), new("krum", new KrumOptions { F = 3 })],
    };

    [Fact]
    public async Task A_twin_is_identical_bit_for_bit_to_a_run_without_the_attack()
    {
        var rounds = await SmallExperiment.RunAsync(Plain with { Measures = new Measures { Twin = Twin.Rule } });
        var clean = await SmallExperiment.RunAsync(Plain with { Attacks = [] });

        Assert.Equal(
            ["average", "average (no attack)", "krum", "krum (no attack)"],
            rounds.Select(round => round.Run).Distinct());
        foreach (var rule in clean.GroupBy(round => round.Run))
        {
            var twin = rounds.Where(round => round.TwinOf == rule.Key);
            Assert.Equal(rule.Select(round => round.Fingerprint), twin.Select(round => round.Fingerprint));
        }
    }

    [Fact]
    public async Task Without_an_attack_there_is_no_twin()
    {
        var rounds = await SmallExperiment.RunAsync(Plain with { Attacks = [], Measures = new Measures { Twin = Twin.Rule } });

        Assert.Equal(["average", "krum"], rounds.Select(round => round.Run).Distinct());
    }

    [Fact]
    public async Task All_rules_may_be_compared_with_one_run_by_averaging_without_the_attack()
    {
        var measures = new Measures { Twin = Twin.Average };
        var rounds = await SmallExperiment.RunAsync(Plain with { Measures = measures });
        var clean = await SmallExperiment.RunAsync(Plain with { Attacks = [], Rules = [Plain.Rules[0]] });

        Assert.Equal(["average", "krum", "average (no attack)"], rounds.Select(round => round.Run).Distinct());
        var twin = rounds.Where(round => round.TwinOf == RoundResult.EveryRule).ToArray();
        Assert.Equal(clean.Select(round => round.Fingerprint), twin.Select(round => round.Fingerprint));
        var outcomes = Standings.Of([.. rounds.Select(RoundSummary.Of)], measures: measures).Rules;
        double Mean(IEnumerable<RoundResult> run) => run.Skip(1).Average(round => round.Evaluation!.Value.Accuracy);
        Assert.Equal(2, outcomes.Count);
        Assert.All(outcomes, outcome => Assert.Equal(
            Mean(twin) - Mean(rounds.Where(round => round.Run == outcome.Rule)), outcome.AccuracyLost!.Value, 12));
    }

    [Fact]
    public async Task In_peace_that_run_tells_what_a_rule_costs()
    {
        var measures = new Measures { Twin = Twin.Average };
        var rounds = await SmallExperiment.RunAsync(Plain with { Attacks = [], Measures = measures });

        Assert.Equal(["average", "krum", "average (no attack)"], rounds.Select(round => round.Run).Distinct());
        var outcomes = Standings.Of([.. rounds.Select(RoundSummary.Of)], measures: measures).Rules;
        Assert.Equal(0, outcomes.Single(outcome => outcome.Rule == "average").AccuracyLost);
    }

    [Fact]
    public async Task The_accuracy_lost_is_the_mean_difference_from_the_twin_over_the_period()
    {
        var measures = new Measures { Twin = Twin.Rule, From = 2 };
        var rounds = (await SmallExperiment.RunAsync(Plain with { Measures = measures })).Select(RoundSummary.Of).ToArray();

        var outcome = Standings.Of(rounds, measures: measures).Rules.Single(rule => rule.Rule == "average");
        double Lost(int round) => Accuracy("average (no attack)", round) - Accuracy("average", round);
        double Accuracy(string run, int round) => rounds.Single(each => each.Rule == run && each.Round == round).Accuracy!.Value;
        Assert.Equal((Lost(2) + Lost(3)) / 2, outcome.AccuracyLost!.Value, 12);
        Assert.Null(outcome.AttackSuccess);
        Assert.Equal(2, Standings.Of(rounds, measures: measures).Rules.Count);
    }

    [Fact]
    public async Task A_backdoor_is_measured_on_triggered_samples_of_other_classes_and_independently_of_threads()
    {
        var experiment = Plain with { Attacks = [Backdoored], Rules = [Plain.Rules[0]], Rounds = 6 };
        var one = await SmallExperiment.RunAsync(experiment, threads: 1);
        var four = await SmallExperiment.RunAsync(experiment, threads: 4);

        Assert.Equal(one.Select(round => round.Triggered), four.Select(round => round.Triggered));
        var test = one[0].Evaluation!.Value.Samples;
        Assert.All(one, round => Assert.InRange(round.Triggered!.Value.Samples, test / 2, test - 1));
        Assert.True(one[^1].Triggered!.Value.Accuracy > 0.5, $"{one[^1].Triggered}");
        Assert.All(await SmallExperiment.RunAsync(Plain), round => Assert.Null(round.Triggered));
    }

    [Theory]
    [InlineData("measures.from = 0", "bad.conf:1:17: measures.from: is 0, must be at least 1")]
    [InlineData("measures.twin = other", "measures.twin: must be false, true, rule or average")]
    [InlineData(
        "measures.twin = average, rules { \"average (no attack)\" = median }",
        "is also the name of another rule's run without the attack")]
    [InlineData("measures.from = 31", "measures.from: must be a round from 1 to 30, found 31")]
    [InlineData("measures { from = 5, until = 4 }", "measures.until: must not be before from = 5, found 4")]
    [InlineData(
        "attack { count = 1, knows = nothing, does = [alie] }",
        "bad.conf:1:29: attack.knows: is nothing, but alie needs at least own-updates")]
    [InlineData(
        "attack { count = 1, knows = honest-updates, does = [optimised] }",
        "attack.knows: is honest-updates, but optimised needs at least rule")]
    [InlineData(
        "attack { count = 1, knows = all, does = [alie] }",
        "attack.knows: must be nothing, own-updates, honest-updates or rule")]
    [InlineData("attack { count = 1 }", "bad.conf:1:8: attack.does: is empty: a hostile group must do something")]
    [InlineData(
        "attack { count = 1,\n does = [backdoor { target = 10 }] }",
        "bad.conf:2:30: attack.does[0].backdoor.target: is 10, must be between 0 and 9")]
    [InlineData(
        "attack { count = 1,\n does = [backdoor { trigger = patch { size = 28 } }] }",
        "bad.conf:2:46: attack.does[0].backdoor.trigger.patch.size: is 28 with margin 1")]
    [InlineData(
        "attack { count = 1, does = [multi-label-flip { pairs = [\"3-8\"] }] }",
        "pairs: must be written \"3 -> 8\", found \"3-8\"")]
    public void Errors_name_their_place(string text, string message) => Assert.Contains(
        message, Failures.Of(text + "\ndata { writers = 20, test-writers = 2 }\nparticipation.participants = 5").Message);

    [Fact]
    public void Nobody_can_simulate_a_rule_that_depends_on_what_only_the_server_has()
    {
        const string reason = "'trust' (fltrust) judges by an update trained on clean samples, which only the server has";
        var experiment = Plain with
        {
            Attacks = [new AttackGroup { Name = "a", Count = 2, Attacks = [new Optimised()] }],
            Rules = [new("trust", new FlTrustOptions())],
        };
        var error = Assert.Throws<ExperimentException>(() => new Simulation(experiment, TimeProvider.System, 1));

        Assert.Contains(error.Problems, problem =>
            problem.Key == "attacks.a.does" && problem.Message.Contains(reason, StringComparison.Ordinal));
    }
}
