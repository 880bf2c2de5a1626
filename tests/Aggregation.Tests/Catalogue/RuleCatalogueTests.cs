using FedActors.Aggregation.Catalogue;
using FedActors.Aggregation.Rules.Krum;

namespace FedActors.Aggregation.Tests.Catalogue;

public class RuleCatalogueTests
{
    public static TheoryData<string> Rules => [.. RuleCatalogue.Rules.Select(rule => rule.Name)];

    public static TheoryData<string> Stages => [.. RuleCatalogue.Stages.Select(stage => stage.Name)];

    [Theory, MemberData(nameof(Rules))]
    public void A_rule_has_the_name_that_its_options_give(string name)
    {
        var rule = RuleCatalogue.Rules.Single(rule => rule.Name == name);

        Assert.Equal(name, rule.Defaults.Name);
        AssertSettable(rule);
    }

    [Theory, MemberData(nameof(Stages))]
    public void A_stage_has_the_name_that_its_options_give(string name)
    {
        var stage = RuleCatalogue.Stages.Single(stage => stage.Name == name);

        Assert.Equal(name, stage.Defaults.Name);
        AssertSettable(stage);
    }

    [Fact]
    public void Every_rule_takes_the_shared_settings() => Assert.All(
        RuleCatalogue.Rules,
        rule => Assert.All(RuleCatalogue.Shared, parameter =>
            Assert.All(parameter.Choices, choice => Assert.NotNull(parameter.Set(rule.Defaults, choice)))));

    [Fact]
    public void Krum_can_be_configured_by_names()
    {
        var krum = RuleCatalogue.Rules.Single(rule => rule.Name == "krum");
        RuleOptions options = krum.Defaults;
        (string, object)[] settings =
            [("f", 30), ("compare", "cosine"), ("variant", "byzfl"), ("view", "tensors"), ("clip", "median")];
        foreach (var (key, value) in settings)
            options = krum.Parameters.Concat(RuleCatalogue.Shared).Single(parameter => parameter.Key == key).Set(options, value);

        Assert.Equal(new KrumOptions
        {
            F = 30,
            Compare = Aggregation.Compare.Comparison.Cosine,
            Variant = KrumVariant.ByzFl,
            View = Aggregation.Views.View.Tensors,
            Clip = Aggregation.Prepare.Clip.Median,
        }, options);
    }

    // The printed default is the real one: setting it changes nothing.
    private static void AssertSettable<TOptions>(Description<TOptions> described) => Assert.All(
        described.Parameters.Where(parameter => parameter.Default != ""), parameter =>
    {
        object value = parameter.Kind switch
        {
            ParameterKind.Integer => int.Parse(parameter.Default),
            ParameterKind.Number => double.Parse(parameter.Default),
            ParameterKind.Flag => bool.Parse(parameter.Default),
            _ => parameter.Default,
        };
        Assert.Equal(described.Defaults, parameter.Set(described.Defaults, value));
    });
}
