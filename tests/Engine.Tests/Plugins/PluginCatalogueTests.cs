using FedActors.Plugin;

namespace FedActors.Engine.Tests.Plugins;

public sealed class PluginCatalogueTests
{
    [Fact]
    public void Several_assemblies_add_up_and_ours_stay()
    {
        var catalogue = BuiltIn.With([OwnExperiment.Assembly]);

        Assert.NotNull(catalogue.Of<RuleOptions>().Find("own-agree"));
        Assert.NotNull(catalogue.Of<RuleOptions>().Find("krum"));
        Assert.Equal(
            BuiltIn.Catalogue.Of<OptimiserOptions>().Names.Append("own-sign"), catalogue.Of<OptimiserOptions>().Names);
        Assert.Null(BuiltIn.Catalogue.Of<RuleOptions>().Find("own-agree"));
    }

    [Fact]
    public void A_rule_alone_can_be_read_with_it()
    {
        var catalogue = new OwnKinds().AddTo(BuiltIn.Catalogue);

        var rule = RuleText.Parse("own-agreeing { f = 25%, prepare = [own-pairs] }", "--rule", updates: 8, catalogue);

        Assert.Equal(2, Assert.IsType<AgreeingOptions>(rule).F);
        Assert.IsType<PairsOptions>(Assert.Single(rule.Prepare));
    }

    [Theory]
    [InlineData("two words")]
    [InlineData("")]
    [InlineData("2nd")]
    [InlineData("a.b")]
    [InlineData("true")]
    public void A_name_that_would_need_quotes_is_refused(string name)
    {
        var kind = new KindBuilder<OptimiserOptions, SignOptions>(name, "sign", new SignOptions()).Done();

        Assert.Contains("cannot be a name", Assert.Throws<ArgumentException>(() => Catalogue.Empty.With(kind)).Message);
    }

    [Fact]
    public void So_is_one_that_is_given_twice_at_once() => Assert.Contains(
        "'own-sign' is already the name of own-sign: Every weight",
        Assert.Throws<ArgumentException>(() => Catalogue.Empty.With(SignOptions.Described, SignOptions.Described)).Message);
}
