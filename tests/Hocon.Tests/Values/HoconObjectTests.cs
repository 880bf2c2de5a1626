namespace FedActors.Hocon.Tests.Values;

public class HoconObjectTests
{
    private static readonly HoconObject Document = Tree.Parse("a { b { c = 1 }, \"x.y\" = 2 }, l = [1]");

    [Theory]
    [InlineData("a.b.c", "1")]
    [InlineData("a.\"x.y\"", "2")]
    [InlineData("a.b", "an object")]
    [InlineData("l", "a list")]
    public void Find_follows_a_path(string path, string found) => Assert.Equal(found, Document.Find(path)!.Describe());

    [Theory]
    [InlineData("a.z")]
    [InlineData("a.b.c.d")]
    [InlineData("l.0")]
    public void Find_gives_null_for_missing_paths(string path) => Assert.Null(Document.Find(path));

    [Fact]
    public void Find_refuses_invalid_paths() =>
        Assert.Equal("a.conf: path a..b: expected a key, found '.' (an empty key is written \"\")",
            Assert.Throws<HoconException>(() => Document.Find("a..b")).Message);

    [Fact]
    public void Merge_puts_one_object_on_top_of_the_other()
    {
        var merged = Document.Merge(Tree.Parse("a { b = 5, n = null }, l = [2], m = 3"));

        Assert.Equal("""{"a":{"b":5,"x.y":2,"n":null},"l":[2],"m":3}""", HoconJson.Write(merged, indented: false));
        Assert.Equal("""{"a":{"b":{"c":1},"x.y":2},"l":[1]}""", HoconJson.Write(Document, indented: false));
    }

    [Theory]
    [InlineData("a", 2, 3)]
    [InlineData("a.b", 3, 7)]
    [InlineData("a.l", 4, 5)]
    [InlineData("a.s", 6, 6)]
    [InlineData("a.copy", 3, 7)]
    [InlineData("p.q", 8, 3)]
    [InlineData("p.q.r", 8, 9)]
    public void Values_know_where_they_start(string path, int line, int column)
    {
        var document = Tree.Parse("# comment\na {\n  b = 1\n  l=[\n1]\n  s: \"x\" y, copy = ${a.b}\n}\n  p.q.r=2");

        var origin = document.Find(path)!.Origin;

        Assert.Equal((line, column), (origin.Line, origin.Column));
    }
}
