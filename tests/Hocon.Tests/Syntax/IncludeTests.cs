using FedActors.Hocon.Binding;

namespace FedActors.Hocon.Tests.Syntax;

public class IncludeTests
{
    [Theory]
    [InlineData("include \"b.conf\"", "{'x':1,'y':1}")]
    [InlineData("include file(\"b.conf\")", "{'x':1,'y':1}")]
    [InlineData("include required(\"b.conf\")", "{'x':1,'y':1}")]
    [InlineData("include required( file( \"b.conf\" ) )", "{'x':1,'y':1}")]
    [InlineData("include\n\"b.conf\"", "{'x':1,'y':1}")]
    [InlineData("include\"b\"", "{'x':1,'y':1}")]
    [InlineData("include \"both\"", "{'v':'conf','j':1,'c':2}")]
    [InlineData("include \"data\"", "{'j':[1]}")]
    [InlineData("include \"nowhere.conf\", z = 1", "{'z':1}")]
    [InlineData("x = 0, z = 0, include \"b.conf\"", "{'x':1,'z':0,'y':1}")]
    [InlineData("include \"b.conf\"\nx = 2", "{'x':2,'y':2}")]
    [InlineData("in { include \"b.conf\" }", "{'in':{'x':1,'y':1}}")]
    [InlineData("in { include \"b.conf\", x = 3 }, x = 9", "{'in':{'x':3,'y':3},'x':9}")]
    [InlineData("in { include \"c.conf\" }, outside = 5", "{'in':{'z':5,'list':[1,2]},'outside':5}")]
    [InlineData("l = [{ include \"sub/e.conf\" }]", "{'l':[{'e':2}]}")]
    [InlineData("include \"sub/d.conf\"", "{'d':1,'e':2}")]
    public void Settings_of_the_file_replace_the_include(string text, string json) =>
        Tree.Means(json, text, With(
            ("b.conf", "x=1,y=${x}"),
            ("c.conf", "z=${outside},list=[1],list+=2"),
            ("data.json", "{\"j\":[1]}"),
            ("both.conf", "v=conf,c=2"),
            ("both.json", "v=json,j=1"),
            ("sub/d.conf", "d=1\ninclude \"e.conf\""),
            ("sub/e.conf", "{e=2}")));

    [Theory]
    [InlineData("include required(\"no.conf\")", "a.conf:1:1: the included file \"no.conf\" does not exist")]
    [InlineData("x=1\ninclude \"bad.conf\"", "bad.conf:2:3: expected a value, found the end of the input")]
    [InlineData("include \"list.conf\"", "list.conf:1:1: a configuration must be an object, found a list")]
    [InlineData("include \"loop.conf\"", "loop.conf:1:1: the file includes itself: a.conf → loop.conf → loop.conf")]
    [InlineData("include \"back.conf\"", "back.conf:1:1: the file includes itself: a.conf → back.conf → a.conf")]
    [InlineData("include \"throws\"", "a.conf:1:1: the included file \"throws\" cannot be read: The disk is gone.")]
    [InlineData(
        "l = [{ include \"uses.conf\" }]",
        "uses.conf:1:5: a file included inside a list, where nothing has a path, cannot contain substitutions")]
    [InlineData(
        "include url(\"http://x\")",
        "a.conf:1:9: include must be followed by a file's name in quotes, file(\"…\") or required(…), found 'u' "
        + "(as a key, \"include\" must be in quotes)")]
    [InlineData(
        "include = 5",
        "a.conf:1:9: include must be followed by a file's name in quotes, file(\"…\") or required(…), found '=' "
        + "(as a key, \"include\" must be in quotes)")]
    [InlineData("include file(\"b\"", "a.conf:1:17: expected ')', found the end of the input")]
    public void Errors(string text, string message) =>
        Assert.Equal(message, Tree.Message(text, With(
            ("bad.conf", "a=1\nb="),
            ("list.conf", "[1]"),
            ("loop.conf", "include \"loop.conf\""),
            ("back.conf", "include \"a.conf\""), ("a.conf", "x=1"), ("uses.conf", "u = ${x}"))));

    [Fact]
    public void Files_that_include_each_other_without_end_are_refused()
    {
        var count = 0;
        var bomb = new HoconOptions { Include = path => new IncludedFile($"{path}{count++}", "include \"x\"\ninclude \"y\"") };

        Assert.EndsWith("files include each other deeper than 32 levels", Tree.Message("include \"x\"", bomb));
    }

    [Fact]
    public void So_are_a_thousand_files_and_one()
    {
        var many = string.Join('\n', Enumerable.Range(0, 1001).Select(number => $"include \"{number}.conf\""));

        var empty = new HoconOptions { Include = path => new(path, "") };
        Assert.EndsWith("more than 1000 files are included", Tree.Message(many, empty));
    }

    [Fact]
    public void And_files_that_are_large_together()
    {
        var large = new HoconOptions { Include = path => new(path, new string(' ', 9 << 20)) };

        Assert.Equal(
            "a.conf:2:1: the included files have more than 16777216 characters together",
            Tree.Message("include \"b.conf\"\ninclude \"c.conf\"", large));
    }

    [Theory]
    [InlineData("include \"f.conf\"", "a = secret & more", "f.conf:1:12: this cannot be read")]
    [InlineData("include \"f.conf\"\nx = ${a} {}", "a = secret", "a.conf:2:5: this cannot be read")]
    [InlineData("include \"f.conf\"\nx = {} ${a}", "a = secret", "a.conf:2:8: this cannot be read")]
    public void Nothing_is_quoted_from_a_foreign_file(string text, string foreign, string message)
    {
        var options = new HoconOptions { Include = path => new(path, foreign, IsForeign: true) };

        Assert.Equal(
            $"{message}; nothing is quoted from a file outside the experiment's folder: correct it there, or copy that file "
            + "beside the experiment to see more",
            Tree.Message(text, options));
    }

    [Theory]
    [InlineData("a = soon", "a = soon")]
    [InlineData("a = ${token}", "token = soon")]
    [InlineData("a = 1${token}", "token = soon")]
    public void Nor_are_values_that_come_from_one(string text, string foreign)
    {
        var options = new HoconOptions { Include = path => new(path, foreign, IsForeign: true) };
        var section = Section.Of(Tree.Parse($"{text}\ninclude \"f.conf\"", options));

        var error = Assert.Throws<HoconException>(() => section.Int("a"));

        Assert.True(error.Origin.IsForeign);
        Assert.Null(error.Key);
        Assert.DoesNotContain("soon", error.Message);
        Assert.Contains("this setting cannot be used", error.Message);
    }

    [Fact]
    public void Nor_are_its_keys_when_they_name_kinds()
    {
        var options = new HoconOptions { Include = path => new(path, "secret {}, token {}", IsForeign: true) };
        var section = Section.Of(Tree.Parse("rule { include \"f.conf\" }", options));

        Assert.DoesNotContain("secret", Assert.Throws<HoconException>(() => section.Variant("rule")).Message);
    }

    [Fact]
    public void Nothing_can_be_included_without_a_way_to_read_files() =>
        Assert.Equal("a.conf:1:1: \"b\" cannot be included here", Tree.Message("include \"b\""));

    [Fact]
    public void Values_know_the_file_they_come_from()
    {
        var document = Tree.Parse("include \"b.conf\"", With(("b.conf", "\n  x = 1")));

        Assert.Equal("b.conf:2:7", document.Find("x")!.Origin.ToString());
    }

    private static HoconOptions With(params (string Path, string Text)[] files) => new()
    {
        Include = path => path == "throws"
            ? throw new IOException("The disk is gone.")
            : files.Where(file => file.Path == path).Select(file => new IncludedFile(path, file.Text)).FirstOrDefault(),
    };
}
