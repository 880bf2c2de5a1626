namespace FedActors.Hocon.Tests.Resolving;

/// <summary>Values that lie over a text.</summary>
public sealed class OverTests
{
    [Theory]
    [InlineData("a = 1, b = ${a}", "a = 2", "{'a':2,'b':2}")]
    [InlineData("a { x = 1, y = 2 }", "a { y = 3, z = [4] }", "{'a':{'x':1,'y':3,'z':[4]}}")]
    [InlineData("a = krum { f = 1 }", "a = krum { g = 2 }", "{'a':{'krum':{'f':1,'g':2}}}")]
    [InlineData("a = krum { f = 1 }", "a = bulyan { f = 2 }", "{'a':{'bulyan':{'f':2}}}")]
    [InlineData("a = ${?b}, b { x = 1 }", "a { y = 2 }", "{'a':{'x':1,'y':2},'b':{'x':1}}")]
    [InlineData("a { x = 1 }", "a = null", "{'a':null}")]
    public void They_are_merged_before_substitutions_are_resolved(string text, string over, string json)
    {
        var options = new HoconOptions { TaggedObjects = true };

        Tree.Means(json, text, options with { Over = [Tree.Parse(over, options)] });
    }

    [Fact]
    public void They_keep_their_places()
    {
        var over = HoconParser.Parse("\n\n a { b = 3 }", "over.conf");
        var tree = Tree.Parse("a { c = 1 }", new HoconOptions { Over = [over] });

        Assert.Equal("over.conf:3:10", $"{tree.Find("a.b")!.Origin}");
        Assert.Equal("over.conf:3:2", $"{tree.KeyOrigin("a")}");
    }
}
