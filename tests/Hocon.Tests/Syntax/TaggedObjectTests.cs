namespace FedActors.Hocon.Tests.Syntax;

public class TaggedObjectTests
{
    private static readonly HoconOptions Tagged = new() { TaggedObjects = true };

    [Theory]
    [InlineData("rule = krum { f = 10 }", "{'rule':{'krum':{'f':10}}}")]
    [InlineData("rule = krum {f=1} {n=2}", "{'rule':{'krum':{'f':1,'n':2}}}")]
    [InlineData("rule = krum", "{'rule':'krum'}")]
    [InlineData("rule { krum }", "{'rule':{'krum':{}}}")]
    [InlineData("layers = [ {relu}, conv { out = 32 }, flatten ]", "{'layers':[{'relu':{}},{'conv':{'out':32}},'flatten']}")]
    public void A_word_names_the_object(string text, string json) => Tree.Means(json, text, Tagged);

    [Theory]
    [InlineData("rule = krum {f=1}, rule = krum {n=2}", "{'rule':{'krum':{'f':1,'n':2}}}")]
    [InlineData("rule = krum {f=1}, rule = bulyan {f=2}", "{'rule':{'bulyan':{'f':2}}}")]
    [InlineData("rule = krum {f=1}, rule = average", "{'rule':'average'}")]
    [InlineData("rule = krum, rule.krum.f = 2", "{'rule':{'krum':{'f':2}}}")]
    [InlineData("rule = krum {f=1}, rule.krum.f = 2", "{'rule':{'krum':{'f':2}}}")]
    [InlineData("rule {krum {f=1}}, rule = krum {n=2}", "{'rule':{'krum':{'f':1,'n':2}}}")]
    [InlineData("rule {bulyan {f=1}}, rule = krum {n=2}", "{'rule':{'krum':{'n':2}}}")]
    [InlineData("base = krum {f=1}, rule = bulyan {}, rule = ${base}", "{'base':{'krum':{'f':1}},'rule':{'krum':{'f':1}}}")]
    [InlineData("base = {f=1}, rule = krum ${base} {n=2}", "{'base':{'f':1},'rule':{'krum':{'f':1,'n':2}}}")]
    [InlineData(
        "a = ${x}, a = krum {f=1}, b = ${?a.bulyan}, x { bulyan {f=2} }", "{'a':{'krum':{'f':1}},'x':{'bulyan':{'f':2}}}")]
    public void Another_word_replaces_and_the_same_word_merges(string text, string json) => Tree.Means(json, text, Tagged);

    [Fact]
    public void Merging_trees_follows_the_same_rules()
    {
        var file = Tree.Parse("rule = krum {f=1}, n=3", Tagged);

        var same = file.Merge(HoconParser.ParseOverride("rule = krum {m=2}", Tagged));
        var other = file.Merge(HoconParser.ParseOverride("rule = bulyan {m=2}", Tagged));

        Assert.Equal("""{"rule":{"krum":{"f":1,"m":2}},"n":3}""", HoconJson.Write(same, indented: false));
        Assert.Equal("""{"rule":{"bulyan":{"m":2}},"n":3}""", HoconJson.Write(other, indented: false));
    }

    [Theory]
    [InlineData(
        "rule = krum { f = 10 }",
        "a.conf:1:13: an object cannot be joined to a string; is a comma or a line break missing?")]
    [InlineData("layers = [ {relu} ]", "a.conf:1:13: relu: expected '=', ':' or '{' after the key, found '}'")]
    public void Without_the_option_it_is_an_error(string text, string message) => Assert.Equal(message, Tree.Message(text));

    [Theory]
    [InlineData(
        "rule = two words { f = 10 }",
        "a.conf:1:18: an object cannot be joined to a string; is a comma or a line break missing?")]
    [InlineData(
        "rule = \"krum\" { f = 10 }",
        "a.conf:1:15: an object cannot be joined to a string; is a comma or a line break missing?")]
    [InlineData(
        "rule = krum ${l}, l = [1]",
        "a.conf:1:13: a list cannot be joined to a string; is a comma or a line break missing?")]
    [InlineData(
        "rule = krum ${l} {f=1}, l = 5",
        "a.conf:1:18: an object cannot be joined to a string; is a comma or a line break missing?")]
    [InlineData("rule { krum, bulyan }", "a.conf:1:8: krum: expected '=', ':' or '{' after the key, found ','")]
    [InlineData("krum", "a.conf:1:1: krum: expected '=', ':' or '{' after the key, found the end of the input")]
    public void Only_one_word_without_quotes_names_an_object(string text, string message) =>
        Assert.Equal(message, Tree.Message(text, Tagged));
}
