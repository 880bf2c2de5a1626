using FedActors.Aggregation;
using FedActors.Aggregation.Catalogue;
using FedActors.Aggregation.Compare;
using FedActors.Aggregation.Prepare.Amplify;
using FedActors.Aggregation.Prepare.MixNearest;
using FedActors.Aggregation.Prepare.NormClip;
using FedActors.Aggregation.Rules.Bulyan;
using FedActors.Aggregation.Rules.Density;
using FedActors.Aggregation.Rules.FedAot;
using FedActors.Aggregation.Rules.Krum;
using FedActors.Aggregation.Rules.MultiKrum;
using FedActors.Aggregation.Views;
using FedActors.Engine.Configuration;
using FedActors.Golden;
using FedActors.Hocon;

namespace FedActors.Engine.Tests.Configuration;

public sealed class RuleSettingsTests
{
    private static readonly string Reference = File.ReadAllText(Path.Combine(GoldenFolder.RepositoryRoot(), "hocon", "reference.conf"));

    public static TheoryData<string> Rules => [.. RuleCatalogue.Rules.Select(rule => rule.Name)];

    public static TheoryData<string> Stages => [.. RuleCatalogue.Stages.Select(stage => stage.Name)];

    [Theory, MemberData(nameof(Rules))]
    public void A_rule_with_no_more_than_it_requires_has_the_defaults_of_its_own(string name)
    {
        var described = RuleCatalogue.Rules.Single(rule => rule.Name == name);
        var expected = Required(described).Aggregate(described.Defaults, (options, parameter) => parameter.Set(options, 3));

        var read = RuleText.Parse($"{name} {{ {string.Join(", ", Required(described).Select(parameter => $"{parameter.Key} = 3"))} }}", "rule");

        Assert.Equal(expected, read with { Prepare = expected.Prepare });
        Assert.Empty(read.Prepare);
    }

    [Theory, MemberData(nameof(Rules))]
    public void Every_choice_of_a_rule_can_be_made(string name)
    {
        var described = RuleCatalogue.Rules.Single(rule => rule.Name == name);
        var required = string.Concat(Required(described).Select(parameter => $"{parameter.Key} = 3, "));
        foreach (var parameter in described.Parameters.Concat(RuleCatalogue.Shared).Where(parameter => parameter.Kind == ParameterKind.Choice))
            foreach (var choice in parameter.Choices)
            {
                var read = RuleText.Parse($"{name} {{ {required}{parameter.Key} = {choice} }}", "rule");
                Assert.Equal(read, parameter.Set(read, choice));
            }
    }

    [Theory, MemberData(nameof(Rules))]
    public void The_reference_names_every_rule_and_its_settings(string name)
    {
        var line = Assert.Single(Reference.Split('\n'), line => System.Text.RegularExpressions.Regex.IsMatch(line, $@"^# {name}( \{{|  |$)"));
        Assert.All(RuleCatalogue.Rules.Single(rule => rule.Name == name).Parameters.Where(parameter => parameter.Default != "" || parameter.IsRequired), parameter => Assert.Contains(parameter.Key, line));
    }

    [Theory, MemberData(nameof(Stages))]
    public void The_reference_names_every_stage_and_its_settings(string name)
    {
        var line = Assert.Single(Reference.Split('\n'), line => line.StartsWith($"#     {name} ", StringComparison.Ordinal));
        Assert.All(RuleCatalogue.Stages.Single(stage => stage.Name == name).Parameters, parameter => Assert.Contains(parameter.Key, line));
    }

    [Fact]
    public void Stages_stand_in_a_list_in_their_order_and_assume_the_rules_f()
    {
        var bulyan = Assert.IsType<BulyanOptions>(RuleText.Parse("bulyan { f = 4, prepare = [nnm, clip, adaptive-clip { f = 2 }] }", "rule"));

        Assert.Equal([new MixNearestOptions { F = 4 }, new MedianClipOptions(), new AdaptiveClipOptions { F = 2 }], bulyan.Prepare);
    }

    [Fact]
    public void A_single_stage_may_stand_by_itself()
    {
        var cosden = Assert.IsType<CosDenOptions>(RuleText.Parse("cosden { amplify { kernel = 4 }, neighbours = 20 }", "rule"));

        Assert.Equal([new AmplifyOptions { Kernel = 4 }], cosden.Prepare);
        Assert.Equal(20, cosden.Neighbours);
    }

    [Fact]
    public void A_view_may_be_a_list_of_the_users_own()
    {
        var rule = RuleText.Parse("krum { f = 1, view = [2, 2], compare = cosine }", "rule");

        Assert.Equal("krum (f = 1, cosine, in 2 parts)", rule.Description);
        Assert.Equal(Comparison.Cosine, ((KrumOptions)rule).Compare);
    }

    [Fact]
    public void Settings_without_a_default_are_left_alone() => Assert.Null(((MultiKrumOptions)RuleText.Parse("multikrum { f = 1 }", "rule")).M);

    [Fact]
    public void A_rule_that_judges_tensors_does_so_unless_told_otherwise()
    {
        Assert.Equal(View.Tensors, RuleText.Parse("fedaot", "rule").View);
        Assert.Equal(View.Whole, RuleText.Parse("fedaot { view = whole }", "rule").View);
        Assert.IsType<FedAotOptions>(RuleText.Parse("fedaot {}", "rule"));
    }

    [Theory]
    [InlineData("krun { f = 1 }", "rule: unknown kind \"krun\", did you mean \"krum\"?")]
    [InlineData("krum", "rule.krum.f: is required, but missing")]
    [InlineData("krum { f = 1, g = 2 }", "rule.krum.g: unknown key")]
    [InlineData("krum { f = 1, compare = cosin }", "rule.krum.compare: must be squared-euclidean, euclidean or cosine, found \"cosin\"")]
    [InlineData("krum { f = 1, view = blocks }", "rule:1:29: rule.krum.view: blocks is now called layers")]
    [InlineData("krum { f = many }", "rule.krum.f: must be a whole number")]
    [InlineData("krum { f = 1, prepare = [mixing] }", "rule.krum.prepare[0]: unknown kind \"mixing\"")]
    [InlineData("median { prepare = [nnm] }", "rule.median.prepare[0].nnm.f: is required, but missing")]
    [InlineData("median { nnm { f = 1 }, bucket {} }", "only a single stage can stand by itself")]
    [InlineData("median { bucket {}, prepare = [clip] }", "only a single stage can stand by itself")]
    [InlineData("median { view = [two] }", "rule.median.view[0]: must be a whole number")]
    [InlineData("krum { f = 1", "rule:1:")]
    public void What_is_wrong_is_said(string text, string message) =>
        Assert.Contains(message, Assert.Throws<HoconException>(() => RuleText.Parse(text, "rule")).Message);

    [Theory]
    [InlineData("rule = krum { f = 2, prepare = [bucket { size = 40 }] }", "a.conf:1:19: rule.krum.f: krum needs at least f + 3 = 5 updates, but only 3 take part")]
    [InlineData("rule = median { prepare = [clip, bucket { size = 0 }] }", "a.conf:1:50: rule.median.prepare[1].bucket.size: a bucket must hold at least one")]
    [InlineData("rule = cosden { amplify { kernel = 0 } }", "a.conf:1:36: rule.cosden.amplify.kernel: a kernel must be from 1 to 65536, but is 0")]
    [InlineData("rules { a = fltrust }", "a.conf:1:13: rules.a.fltrust: fltrust compares updates with one that the server trains on clean samples")]
    [InlineData("rule = fang", "a.conf:1:8: rule.fang: fang judges updates on clean samples of the server's own; keep some for it: server.root.size = 100")]
    [InlineData("rule = fang { view = tensors }\nserver.root.size = 10", "a.conf:1:22: rule.fang.view: fang judges whole models")]
    [InlineData("data { set = none }\nmodel = none\nserver.root.size = 10", "a.conf:3:20: server.root.size: data set 'none' has no samples")]
    [InlineData("server.root.bias = 2", "a.conf:1:20: server.root.bias: must be at most 1")]
    public void What_cannot_work_together_is_refused_at_its_place(string text, string message) =>
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

    private static IEnumerable<Parameter<RuleOptions>> Required(Description<RuleOptions> rule) => rule.Parameters.Where(parameter => parameter.IsRequired);
}
