using FedActors.Settings;

namespace FedActors.Engine.Tests.Experiments;

/// <summary>Every rule and every stage, from a configuration to its rounds.</summary>
public sealed class EveryRuleTests
{
    private const string Federation = """
        name = every-rule
        rounds = 2
        data { writers = 16, test-writers = 2 }
        model = mlp { layers = [6] }
        participation { participants = 11 }
        server.root { size = 40 }
        attack { fraction = 0.1, does = [boost { factor = -10 }] }
        """;

    public static TheoryData<string> Rules =>
    [
        .. RuleCatalogue.Rules.Select(rule => $"{rule.Name} {{ {Small(rule.OwnSettings)} }}"),
        .. RuleCatalogue.Stages.Select(stage => $"geomed {{ prepare = [{stage.Name} {{ {Small(stage.OwnSettings)} }}] }}"),
        "krum { f = 1, view = tensors, compare = cosine, clip = median }",
        "krum { f = 1, view = [2, 2] }",
        "cosden { amplify { kernel = 3 }, neighbours = 4 }",
        "bulyan { f = 1, m = 3, prepare = [nnm, clip], view = layers }",
        "fedaot { variant = cheap, view = tensors, memory = 0.9 }",
        "fang { measure = error-rate, judgement = leave-one-out }",
    ];

    [Theory, MemberData(nameof(Rules))]
    public async Task Every_rule_changes_the_model_and_gives_the_same_bits_on_one_thread_and_on_four(string rule)
    {
        var experiment = ExperimentFile.Parse($"{Federation}\nrule = {rule}", "every.conf", []).Experiment;

        var one = await SmallExperiment.RunAsync(experiment, threads: 1);
        var four = await SmallExperiment.RunAsync(experiment, threads: 4);

        Assert.Equal(3, one.Count);
        Assert.All(one.Skip(1), round => Assert.Null(round.Void));
        Assert.Equal(3, one.Select(round => round.Fingerprint).Distinct().Count());
        Assert.Equal(SmallExperiment.Bits(one), SmallExperiment.Bits(four));
        KeptFingerprints.Check($"rule {rule}", one.Select(round => round with { Run = "rule" }));
    }

    [Fact]
    public async Task Samples_of_the_server_make_a_difference_only_to_rules_that_can_use_them()
    {
        async Task<string> End(string rule, int root)
        {
            var text = $"{Federation}\nrule = {rule}\nserver.root.size = {root}";
            var experiment = ExperimentFile.Parse(text, "every.conf", []).Experiment;
            // The same clients with the same samples, whatever the server keeps.
            var rounds = await SmallExperiment.RunAsync(experiment with { Data = new Kept(experiment.Data, root > 0) });
            return rounds[^1].Fingerprint;
        }

        Assert.NotEqual(await End("fedaot", 40), await End("fedaot", 0));
        Assert.Equal(await End("average", 40), await End("average", 0));
    }

    [Theory]
    [InlineData("fltrust")]
    [InlineData("fang")]
    public void Data_that_leaves_nothing_for_the_server_is_refused_when_it_is_opened(string rule)
    {
        var experiment = ExperimentFile.Parse($"{Federation}\nrule = {rule}", "every.conf", []).Experiment;
        var rootless = experiment with { Data = new Kept(experiment.Data, false) };

        var error = Assert.Throws<ExperimentException>(() => new Simulation(rootless, TimeProvider.System, 1));

        Assert.Contains("clean samples of the server's own", Assert.Single(error.Problems).Message);
    }

    [Theory]
    [InlineData("fltrust", "an update trained on clean samples, which only the server has")]
    [InlineData("fang", "the loss on clean samples, which only the server has")]
    public void An_adversary_cannot_know_a_rule_that_depends_on_what_only_the_server_has(string rule, string message)
    {
        var error = Assert.Throws<ExperimentException>(() => new Simulation(SearchedAgainst(rule), TimeProvider.System, 1));

        Assert.Contains(message, Assert.Single(error.Problems).Message);
    }

    [Fact]
    public async Task If_a_rule_can_do_without_the_servers_samples_an_adversary_simulates_it_without_them()
    {
        var rounds = await SmallExperiment.RunAsync(SearchedAgainst("fedaot"));

        Assert.Contains(rounds, round => round.Participants.Any(participant => participant.IsHostile));
        Assert.All(rounds.Skip(1), round => Assert.Null(round.Void));
    }

    [Fact]
    public void A_stage_that_does_not_fit_the_model_is_refused_with_its_place()
    {
        var text = $"{Federation}\nrule = geomed {{ prepare = [amplify-flat {{ columns = 7 }}] }}";
        var loaded = ExperimentFile.Parse(text, "every.conf", []);

        var error = Assert.Throws<ExperimentException>(() => new Simulation(loaded.Experiment, TimeProvider.System, 1));

        Assert.Equal(
            "every.conf:8:53: rule.geomed.prepare[0].amplify-flat.columns: "
            + "4780 values minus 10 outputs do not divide into rows of 7",
            loaded.Places.Locate(Assert.Single(error.Problems)).Message);
    }

    private static string Small(IEnumerable<Setting> parameters) =>
        string.Join(", ", parameters.Select(Small).OfType<string>());

    private static string? Small(Setting parameter) => parameter.Key switch
    {
        "f" => "f = 1",
        "m" => "m = 3",
        "neighbours" => "neighbours = 4",
        // 4780 parameters minus 10 divide into rows of 6.
        "columns" => "columns = 6",
        _ => null,
    };

    private static Experiment SearchedAgainst(string rule) =>
        ExperimentFile.Parse($"{Federation}\nrule = {rule}", "every.conf", []).Experiment with
        {
            Attacks = [new AttackGroup { Count = 4, Attacks = [new Optimised { Evaluations = 3 }] }],
        };
}
