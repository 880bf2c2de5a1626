using FedActors.Hocon;

namespace FedActors.Engine.Tests.Configuration;

public sealed class RuleSettingsTests
{
    [Fact]
    public void Stages_are_listed_in_order_and_assume_the_f_of_their_rule()
    {
        var rule = RuleText.Parse("bulyan { f = 4, prepare = [nnm, clip, adaptive-clip { f = 2 }] }", "rule");

        Assert.Equal(
            [new MixNearestOptions { F = 4 }, new MedianClipOptions(), new AdaptiveClipOptions { F = 2 }],
            Assert.IsType<BulyanOptions>(rule).Prepare);
    }

    [Theory]
    [InlineData("20%", 20)]
    [InlineData("7.5 %", 7)]
    [InlineData("29%", 29)]
    [InlineData("0.5", null)]
    public void The_hostile_may_be_a_share_of_the_participants(string written, int? expected)
    {
        var text = $"participation.participants = 100\nrules {{ k = krum {{ f = {written}, prepare = [nnm] }} }}";
        if (expected is null)
        {
            var refused = Assert.Throws<HoconException>(() => ExperimentFile.Parse(text, "a", []));
            Assert.Contains("must be a whole number", refused.Message);
            return;
        }
        var loaded = ExperimentFile.Parse(text, "a", []);
        var krum = Assert.IsType<KrumOptions>(loaded.Experiment.Rules[0].Options);

        Assert.Equal(expected, krum.F);
        Assert.Equal([new MixNearestOptions { F = expected.Value }], krum.Prepare);
        Assert.Equal($"{expected}", loaded.Resolved.Find("rules.k.krum.f")!.Describe());
    }

    [Fact]
    public void A_share_needs_a_number_that_it_is_of() => Assert.Contains(
        "give a number", Assert.Throws<HoconException>(() => RuleText.Parse("krum { f = 20% }", "rule")).Message);

    [Theory]
    [InlineData("fedavg", "average")]
    [InlineData("coordinate-median", "median")]
    public void Other_names_that_people_use_are_understood(string alias, string name) =>
        Assert.Equal(name, RuleText.Parse(alias, "rule").Name);

    [Fact]
    public void A_stage_assumes_the_f_of_its_rule_and_not_that_of_the_stage_before()
    {
        var rule = RuleText.Parse("bulyan { f = 4, prepare = [adaptive-clip { f = 2 }, nnm] }", "rule");

        Assert.Equal([new AdaptiveClipOptions { F = 2 }, new MixNearestOptions { F = 4 }], rule.Prepare);
        var refused = Assert.Throws<HoconException>(
            () => RuleText.Parse("median { prepare = [nnm { f = 3 }, adaptive-clip] }", "rule"));
        Assert.Contains("adaptive-clip.f: is required, but missing", refused.Message);
    }

    [Fact]
    public void A_rule_does_not_assume_the_f_of_another()
    {
        var refused = Assert.Throws<HoconException>(
            () => ExperimentFile.Parse("rules { a = krum { f = 2 }, \"a.b\" = krum, c = krum }", "a.conf", []));

        Assert.Equal(2, refused.All.Count(mistake => mistake.Problem == "is required, but missing"));
    }

    [Fact]
    public void A_single_stage_may_stand_by_itself()
    {
        var cosden = Assert.IsType<CosDenOptions>(RuleText.Parse("cosden { amplify { kernel = 4 }, neighbours = 20 }", "rule"));

        Assert.Equal([new AmplifyOptions { Kernel = 4 }], cosden.Prepare);
        Assert.Equal(20, cosden.Neighbours);
    }

    [Fact]
    public void A_view_may_be_a_list_of_tensor_counts()
    {
        var rule = RuleText.Parse("krum { f = 1, view = [2, 2], compare = cosine }", "rule");

        Assert.Equal("krum (f = 1, cosine, in 2 parts)", rule.Description);
        Assert.Equal(Comparison.Cosine, ((KrumOptions)rule).Compare);
    }

    [Fact]
    public void Settings_without_a_default_are_left_alone() =>
        Assert.Null(((MultiKrumOptions)RuleText.Parse("multikrum { f = 1 }", "rule")).M);

    [Fact]
    public void A_rule_that_judges_tensors_does_so_unless_told_otherwise()
    {
        Assert.Equal(View.Whole, RuleText.Parse("fedaot", "rule").View);
        Assert.Equal(View.Tensors, RuleText.Parse("fedaot { variant = cheap, view = tensors }", "rule").View);
        Assert.IsType<FedAotOptions>(RuleText.Parse("fedaot {}", "rule"));
    }

    [Theory]
    [InlineData("krun { f = 1 }", "rule: unknown kind \"krun\", did you mean \"krum\"?")]
    [InlineData("krum", "rule.krum.f: is required, but missing")]
    [InlineData("krum { f = 1, g = 2 }", "rule.krum.g: unknown key")]
    [InlineData(
        "krum { f = 1, compare = cosin }",
        "rule.krum.compare: must be squared-euclidean, euclidean or cosine, found \"cosin\"")]
    [InlineData("krum { f = 1, view = blocks }", "rule:1:29: rule.krum.view: blocks is now called layers")]
    [InlineData("krum { f = many }", "rule.krum.f: must be a whole number")]
    [InlineData("krum { f = 1, prepare = [mixing] }", "rule.krum.prepare[0]: unknown kind \"mixing\"")]
    [InlineData("median { prepare = [nnm] }", "rule.median.prepare[0].nnm.f: is required, but missing")]
    [InlineData("median { nnm { f = 1 }, bucket {} }", "only a single stage can stand by itself")]
    [InlineData("median { bucket {}, prepare = [clip] }", "only a single stage can stand by itself")]
    [InlineData("median { view = [two] }", "rule.median.view[0]: must be a whole number")]
    [InlineData("krum { f = 1", "rule:1:")]
    public void Errors_say_what_is_wrong(string text, string message) =>
        Assert.Contains(message, Assert.Throws<HoconException>(() => RuleText.Parse(text, "rule")).Message);

    [Theory]
    [InlineData(
        "rule = krum { f = 2, prepare = [bucket { size = 40 }] }",
        "a.conf:1:19: rule.krum.f: krum needs at least f + 3 = 5 updates, but only 3 take part")]
    [InlineData(
        "rule = median { prepare = [clip, bucket { size = 0 }] }",
        "a.conf:1:50: rule.median.prepare[1].bucket.size: is 0, must be at least 1")]
    [InlineData(
        "rule = median { prepare = [static-clip { norm = -1 }, static-clip { norm = 2 }] }",
        "a.conf:1:49: rule.median.prepare[0].static-clip.norm: is -1")]
    [InlineData(
        "attack { count = 1, does = [gaussian, gaussian { deviation = -1 }, gaussian { deviation = 1 }] }",
        "a.conf:1:62: attack.does[1].gaussian.deviation: is -1")]
    [InlineData(
        "participation.participants = 0\nrule = centered-clipping { radius = -1 }",
        "a.conf:2:37: rule.centered-clipping.radius: is -1, must be above 0")]
    [InlineData("training.epochs = 0\nattack { does = [] }", "a.conf:2:8: attack.fraction: or count, chance or clients must say")]
    [InlineData(
        "rule = cosden { amplify { kernel = 0 } }",
        "a.conf:1:36: rule.cosden.amplify.kernel: is 0, must be between 1 and 65536")]
    [InlineData(
        "rules { a = fltrust }",
        "a.conf:1:13: rules.a.fltrust: fltrust compares updates with one that the server trains on clean samples")]
    [InlineData(
        "rule = fang",
        "a.conf:1:8: rule.fang: fang judges updates on clean samples of the server's own; keep some for it: server.root.size")]
    [InlineData(
        "rule = fang { view = tensors }\nserver.root.size = 10",
        "a.conf:1:22: rule.fang.view: fang judges whole models")]
    [InlineData(
        "data { set = none }\nmodel = none\nserver.root.size = 10",
        "a.conf:3:20: server.root.size: data set 'none' has no samples")]
    [InlineData("server.root.bias = 2", "a.conf:1:20: server.root.bias: is 2, must be between 0 and 1")]
    public void Settings_that_cannot_work_together_are_refused_with_their_place(string text, string message) =>
        Assert.Contains(message, Assert.Throws<HoconException>(() => ExperimentFile.Parse(text, "a.conf", [])).Message);

    [Theory]
    [InlineData("rule = bulyan { f = 2, prepare = [nnm, clip] }")]
    [InlineData("rule = cosden { amplify { kernel = 3 }, neighbours = 30 }")]
    [InlineData("rule = krum { f = 1, view = [1, 3] }")]
    [InlineData("rule = fltrust\nserver.root { size = 50, bias = 0.5, biased-class = 3 }")]
    public void The_resolved_form_is_the_same_rule(string text)
    {
        var loaded = ExperimentFile.Parse(text, "a.conf", []);
        var again = ExperimentFile.Parse(HoconJson.Write(loaded.Resolved), "resolved.json", []);

        Assert.Equal(loaded.Experiment.Rules[0].Options.Description, again.Experiment.Rules[0].Options.Description);
        Assert.Equal(loaded.Experiment.Data, again.Experiment.Data);
        Assert.Equal(HoconJson.Write(loaded.Resolved), HoconJson.Write(again.Resolved));
    }
}
