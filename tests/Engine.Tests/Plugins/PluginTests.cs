using FedActors.Engine.Configuration;
using FedActors.Engine.Tests.Experiments;
using FedActors.Hocon;
using FedActors.Plugin;

namespace FedActors.Engine.Tests.Plugins;

/// <summary>What comes from an assembly of one's own is treated as ours is.</summary>
public sealed class PluginTests
{
    [Theory]
    [InlineData]
    [InlineData("model=own-logistic { start = 0.1 }")]
    public async Task Everything_runs_and_gives_the_same_bits_on_any_number_of_threads(params string[] settings)
    {
        var experiment = OwnExperiment.Load(settings).Experiment;

        var one = await SmallExperiment.RunAsync(experiment, threads: 1);
        var two = await SmallExperiment.RunAsync(experiment, threads: 2);

        Assert.Equal(SmallExperiment.Bits(one), SmallExperiment.Bits(two));
        Assert.Equal(
            ["agreeing", "agreeing (no attack)", "pairs", "pairs (no attack)"], one.Select(round => round.Run).Distinct());
        Assert.All(one.Where(round => round.Round > 0), round => Assert.Null(round.Void));
        Assert.Equal(4 * 3, one.Select(round => (round.Run, round.Fingerprint)).Distinct().Count());
    }

    [Fact]
    public async Task What_code_registers_gives_the_same_bits_as_the_assembly_that_a_file_names()
    {
        var registered = ExperimentFile.Parse(
            OwnExperiment.Text, "own.conf", [], new OwnKinds().AddTo(BuiltIn.Catalogue)).Experiment;

        Assert.IsType<PlainLogisticOptions>((registered with { Model = new PlainLogisticOptions() }).Model);
        Assert.IsType<RingsOptions>(((PartitionedData)registered.Data).Set);
        Assert.Equal(
            SmallExperiment.Bits(await SmallExperiment.RunAsync(OwnExperiment.Load().Experiment)),
            SmallExperiment.Bits(await SmallExperiment.RunAsync(registered)));
    }

    [Theory]
    [InlineData("rules.agreeing=krum { f = 3 }")]
    [InlineData("rules.agreeing.own-agree.power=3")]
    [InlineData("rules.agreeing.own-agree.prepare=[]")]
    [InlineData("attacks.swappers.does=[own-swap { second = 1 }, own-fade { most = 0.7 }]")]
    [InlineData("attacks.swappers.does=[own-swap { second = 2 }, own-fade { most = 0.1 }]")]
    [InlineData("attacks.echo.does=[own-echo { factor = 2 }]")]
    [InlineData("attacks.stamped.does=[backdoor { trigger = own-first { value = 9 } }]")]
    [InlineData("data.noise=0.2")]
    [InlineData("data.partition=own-dealt { clients = 12, first = 3 }")]
    [InlineData("model.network.layers=[own-scale { start = 0.4 }, dense { out = 8 }, own-softplus, dense { out = 3 }]")]
    [InlineData("model.network.layers=[own-scale { start = 0.5 }, dense { out = 8 }, relu, dense { out = 3 }]")]
    [InlineData("training.optimiser.own-sign.fading=0.8")]
    public async Task Each_setting_of_theirs_counts(string setting)
    {
        var settings = new[] { "measures.twin=false", "rules.pairs=null" };

        var without = await SmallExperiment.RunAsync(OwnExperiment.Load(settings).Experiment);
        var with = await SmallExperiment.RunAsync(OwnExperiment.Load([.. settings, setting]).Experiment);

        Assert.NotEqual(SmallExperiment.Bits(without), SmallExperiment.Bits(with));
    }

    [Fact]
    public async Task Layers_and_optimiser_of_ones_own_learn()
    {
        var experiment = OwnExperiment.Load(
            "attacks=null", "rules.pairs=null", "rules.agreeing=own-agreeing { f = 0 }", "measures.twin=false",
            "rounds=20", "training.epochs=5", "data.rings=2",
            "model.network.layers=[own-scale, dense { out = 16 }, own-softplus, dense { out = 2 }]").Experiment;

        var rounds = await SmallExperiment.RunAsync(experiment);

        Assert.True(rounds[^1].Evaluation!.Value.Accuracy > 0.8, $"{rounds[^1].Evaluation}");
    }

    [Fact]
    public void A_shared_setting_and_a_share_of_the_updates_mean_what_they_mean_for_ours()
    {
        var rules = OwnExperiment.Load().Experiment.Rules;

        Assert.Equal("own-agreeing (f = 3, power = 1.5, shrunk to 0.9 of the longest)", rules[0].Options.Description);
        Assert.Equal("own-agreeing (f = 3, per tensor, shrunk to 0.5 of the longest, own-pairs)", rules[1].Options.Description);
    }

    [Theory]
    [InlineData("rules.agreeing=own-agreeing { f = 12 }", "rules.agreeing.own-agreeing.f", "needs at least f + 1 = 13 updates")]
    [InlineData("rules.agreeing=own-agreeing { f = 1, strength = 2 }", "rules.agreeing.own-agreeing.strength", "unknown key")]
    [InlineData("rules.agreeing=own-agreeing { f = 1, power = -1 }", "rules.agreeing.own-agreeing.power", "must be above 0")]
    [InlineData("rules.agreeing=own-agreeing", "rules.agreeing.own-agreeing.f", "is required")]
    [InlineData("rules.agreeing=own-agreein { f = 1 }", "rules.agreeing", "own-agreeing")]
    [InlineData("rules.agreeing.own-agree.prepare=[own-shrink { factor = 2 }]", "factor", "must be")]
    [InlineData("attacks.swappers.does=[own-fade { most = 2 }]", "most", "must be between 0 and 1")]
    [InlineData("attacks.echo.knows=nothing", "attacks.echo.knows", "is nothing, but own-echo needs at least honest-updates")]
    [InlineData("data.rings=1", "data.rings", "must be at least 2")]
    [InlineData("data.samples=2", "data.samples", "must be at least one for each of the 3 rings")]
    [InlineData("data.spokes=3", "data.spokes", "unknown key")]
    [InlineData("data.partition.own-dealt.first=-1", "data.partition.own-dealt.first", "must be at least 0")]
    [InlineData("model=own-logistic { start = much }", "model.own-logistic.start", "must be a number")]
    [InlineData("model.network.layers=[own-scale { start = 0 }]", "start", "must be above 0")]
    [InlineData("training.optimiser.own-sign.fading=0", "training.optimiser.own-sign.fading", "must be between 0.1 and 1")]
    public void Mistakes_in_their_settings_are_refused_with_their_place(string setting, string key, string problem)
    {
        var mistake = OwnExperiment.Refused(setting);

        Assert.StartsWith("--set ", mistake.Origin.Source);
        Assert.Contains(key, mistake.Key);
        Assert.Contains(problem, mistake.Problem);
    }

    [Fact]
    public void So_are_those_that_only_the_data_show()
    {
        var experiment = OwnExperiment.Load("attacks.swappers.does=[own-swap { second = 3 }]").Experiment;

        var refused = Assert.Throws<ExperimentException>(() => new Simulation(experiment, TimeProvider.System));
        Assert.Contains("attacks.swappers.does.own-swap.second: must be one of the 3 classes", refused.Message);
    }

    [Fact]
    public void The_resolved_configuration_names_the_assembly_and_gives_the_same_experiment()
    {
        var loaded = OwnExperiment.Load();

        var text = HoconJson.Write(loaded.Resolved);
        var again = ExperimentFile.Parse(text, "config.json", []);

        Assert.Contains(OwnExperiment.Assembly, text);
        Assert.Equal(text, HoconJson.Write(again.Resolved));
        Assert.Equal(ExperimentText.Write(loaded.Experiment), ExperimentText.Write(again.Experiment));
        // A process loads an assembly once, so its types are the same types.
        Assert.Equal(loaded.Experiment.Rules[0].Options.GetType(), again.Experiment.Rules[0].Options.GetType());
    }

    [Fact]
    public async Task A_specification_is_enough_for_a_process_that_has_the_assembly()
    {
        var experiment = OwnExperiment.Load("measures.twin=false").Experiment;
        var given = RunSpecification.FromBytes(RunSpecification.Of(experiment, "pairs")!.ToBytes());

        var there = new List<RoundResult>();
        await foreach (var round in new Simulation(given, TimeProvider.System, 1).RunAsync()) there.Add(round);

        var here = (await SmallExperiment.RunAsync(experiment)).Where(round => round.Run == "pairs");
        Assert.Equal(SmallExperiment.Bits(here), SmallExperiment.Bits(there));
    }

    [Fact]
    public void What_code_has_registered_has_a_specification_for_those_who_have_registered_it_too()
    {
        var catalogue = new OwnKinds().AddTo(BuiltIn.Catalogue);
        var experiment = SmallExperiment.Create() with { Model = new PlainLogisticOptions { Start = 0.25 } };
        var given = RunSpecification.Of(experiment, "krum")!;

        Assert.Contains("own-logistic", Assert.Throws<HoconException>(() => given.Load()).Message);
        Assert.Equal(experiment.Model, given.Load(catalogue).Experiment.Model);
        Assert.Equal(["krum"], new Simulation(given, TimeProvider.System, 1, catalogue).Runs);
    }
}
