using Akka.Configuration;
using Akka.Configuration.Hocon;

namespace FedActors.Hocon.Tests.SecondOpinion;

/// <summary>Settings that Akka's reader merges or looks up differently. According to the specification, ours is right.</summary>
public class ResolvingDifferenceTests
{
    [Fact]
    public void A_list_does_not_replace_an_object() => Opinions.Differ("a {b=1}\na=[2]", "a[0] = 2", "a.b = 1");

    [Fact]
    public void A_substitution_does_not_replace_an_object() =>
        Opinions.Differ("a {b=1}\na=${x}\nx=2", "a = 2\nx = 2", "a.b = 1\nx = 2");

    [Fact]
    public void A_substitution_does_not_merge_into_an_object() =>
        Opinions.Differ("a {b=1}\na=${x}\nx {c=2}", "a.b = 1\na.c = 2\nx.c = 2", "a.b = 1\nx.c = 2");

    [Theory]
    [InlineData("a=${x}\na {b=1}\nx {c=2}")]
    [InlineData("a=${x}\na.b=1\nx {c=2}")]
    [InlineData("a=${x} {b=1}\nx {c=2}")]
    [InlineData("a={b=1} ${x}\nx {c=2}")]
    public void An_object_does_not_merge_with_a_substitution(string document) =>
        Opinions.Differ(document, "a.b = 1\na.c = 2\nx.c = 2", "a.b = 1\nx.c = 2");

    [Fact]
    public void Nothing_is_found_through_a_later_substitution() =>
        Opinions.AkkaRefuses("a=${b.x}\nb=${c}\nc {x=1}", "Unresolved substitution: b.x", "a = 1\nb.x = 1\nc.x = 1");

    [Fact]
    public void A_hidden_substitution_must_be_defined() =>
        Opinions.AkkaRefuses("a=${missing}\na=5", "Unresolved substitution: missing", "a = 5");

    [Fact]
    public void A_substitution_by_null_is_empty() => Opinions.Differ(
        "n=null\na=${n}\nb=x ${n}", "a = <null>\nb = x null\nn = <null>", "a = \nb = x\nn = <null>");

    // Akka's reader stops at these characters and refers to the path before them, which is empty and means the whole document.
    // Reading such a value would never end.
    [Theory]
    [InlineData("a=${?b}\nb=1")]
    [InlineData("a=${\"b\"}\nb=1")]
    [InlineData("a=${ b }\nb=1")]
    public void Optional_quoted_and_spaced_paths_are_unknown(string document)
    {
        Assert.Equal("a = 1\nb = 1", Leaves.Ours(document));
        Assert.Equal("", Substitution(document, out _).Path);
    }

    // Akka's reader finds the value itself instead of the earlier one; reading it would never end.
    [Fact]
    public void No_look_back()
    {
        const string document = "a=x\na=${a}y";

        Assert.Equal("a = xy", Leaves.Ours(document));
        Assert.Same(Substitution(document, out var whole).ResolvedValue, whole);
    }

    private static HoconSubstitution Substitution(string document, out Akka.Configuration.Hocon.HoconValue whole)
    {
        whole = ConfigurationFactory.ParseString(document).Root.GetObject().GetKey("a");
        return Assert.IsType<HoconSubstitution>(whole.Values[0]);
    }
}
