namespace FedActors.Hocon.Tests.Syntax;

public class ObjectTests
{
    [Theory]
    [InlineData("", "{}")]
    [InlineData(" \n# nothing\n", "{}")]
    [InlineData("{}", "{}")]
    [InlineData("{ a : 1 }", "{'a':1}")]
    [InlineData("\ufeff{ \"a\" : 1 } // end", "{'a':1}")]
    [InlineData("a:1\nb=2\n\n\nc {d:3}", "{'a':1,'b':2,'c':{'d':3}}")]
    [InlineData("a=1,b=2,", "{'a':1,'b':2}")]
    [InlineData("a=1,\nb=2", "{'a':1,'b':2}")]
    [InlineData("a=1\n,b=2", "{'a':1,'b':2}")]
    [InlineData("a=\n  1", "{'a':1}")]
    [InlineData("a\n{b=1}", "{'a':{'b':1}}")]
    [InlineData("a=1\r\nb=2\r\n", "{'a':1,'b':2}")]
    [InlineData("# comment\na=1 # one\n// two\nb=2//three", "{'a':1,'b':2}")]
    public void Braces_separators_and_comments(string text, string json) => Tree.Means(json, text);

    [Theory]
    [InlineData("a.b.c=1", "{'a':{'b':{'c':1}}}")]
    [InlineData("a.b=1,a.c=2", "{'a':{'b':1,'c':2}}")]
    [InlineData("\"a.b\".c=1", "{'a.b':{'c':1}}")]
    [InlineData("a \"b.c\" d=1", "{'a b.c d':1}")]
    [InlineData("a b c : 42", "{'a b c':42}")]
    [InlineData("3.14 : 42", "{'3':{'14':42}}")]
    [InlineData("true : 42", "{'true':42}")]
    [InlineData("\"\".a=1", "{'':{'a':1}}")]
    [InlineData("a.\"\"=1", "{'a':{'':1}}")]
    [InlineData("-x_y=1", "{'-x_y':1}")]
    [InlineData("a . b = 1", "{'a ':{' b':1}}")]
    [InlineData("\"include\"=1,includes=2,x include=3", "{'include':1,'includes':2,'x include':3}")]
    public void Keys_are_paths(string text, string json) => Tree.Means(json, text);

    [Theory]
    [InlineData("a=1,a=2", "{'a':2}")]
    [InlineData("a {b=1},a {c=2}", "{'a':{'b':1,'c':2}}")]
    [InlineData("a {b=1},a=2,a {c=3}", "{'a':{'c':3}}")]
    [InlineData("a {b=1},a=null,a {c=3}", "{'a':{'c':3}}")]
    [InlineData("a=[1],a=[2]", "{'a':[2]}")]
    [InlineData("a {x=1,b=1},z=0,a {b=2}", "{'a':{'x':1,'b':2},'z':0}")]
    public void Later_settings_merge_or_replace(string text, string json) => Tree.Means(json, text);

    [Theory]
    [InlineData("a += 1", "{'a':[1]}")]
    [InlineData("a=[1],a+=2,a += 3", "{'a':[1,2,3]}")]
    [InlineData("a+=1,a += [2]", "{'a':[1,[2]]}")]
    [InlineData("b {a=[1]},b.a += 2, b { a += 3 }", "{'b':{'a':[1,2,3]}}")]
    [InlineData("a=${x},a+=2,x=[1]", "{'a':[1,2],'x':[1]}")]
    [InlineData("a+=${x},x=5", "{'a':[5],'x':5}")]
    public void Plus_appends(string text, string json) => Tree.Means(json, text);

    [Fact]
    public void A_thousand_appends_do_not_make_a_chain()
    {
        var text = string.Concat(Enumerable.Range(0, 1000).Select(i => $"a += {i}\n"));

        Assert.Equal(1000, Assert.IsType<HoconArray>(Tree.Parse(text).Find("a")).Items.Count);
    }

    [Fact]
    public void Fields_keep_the_order_of_first_appearance()
    {
        var document = Tree.Parse("z=1, a=2, m=3, a=4");

        Assert.Equal(["z", "a", "m"], document.Fields.Select(field => field.Key));
    }
}
