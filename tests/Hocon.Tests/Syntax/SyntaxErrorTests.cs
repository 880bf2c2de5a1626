namespace FedActors.Hocon.Tests.Syntax;

public class SyntaxErrorTests
{
    [Theory]
    [InlineData("a=1\n}", "a.conf:2:1: expected a key, found '}'")]
    [InlineData("{a=1} b", "a.conf:1:7: expected the end of the input, found 'b'")]
    [InlineData("[1]", "a.conf:1:1: a configuration must be an object, found a list")]
    [InlineData("x = 1\na {\n b = 2\n", "a.conf:2:3: the object that starts here has no closing '}'")]
    [InlineData("a = [1,\n2", "a.conf:1:5: the list that starts here has no closing ']'")]
    [InlineData("a = [1}", "a.conf:1:7: expected a comma or a line break after the value, found '}'")]
    [InlineData("a = ", "a.conf:1:5: expected a value, found the end of the input")]
    [InlineData("a = , b = 2", "a.conf:1:5: expected a value, found ','")]
    [InlineData("a = [1,,2]", "a.conf:1:8: expected a value, found ','")]
    [InlineData("a = [,]", "a.conf:1:6: expected a value, found ','")]
    [InlineData("a=1,,b=2", "a.conf:1:5: expected a key, found ','")]
    [InlineData(",a=1", "a.conf:1:1: expected a key, found ','")]
    [InlineData("a b.c\nd = 1", "a.conf:1:1: \"a b\".c: expected '=', ':' or '{' after the key, found 'd'")]
    [InlineData("a..b=1", "a.conf:1:3: expected a key, found '.' (an empty key is written \"\")")]
    [InlineData(".a=1", "a.conf:1:1: expected a key, found '.' (an empty key is written \"\")")]
    [InlineData("a.=1", "a.conf:1:3: expected a key, found '='")]
    [InlineData("a = b & c", "a.conf:1:7: '&' must be in quotes to be part of a string")]
    [InlineData(
        "a = {b=1} c=2",
        "a.conf:1:12: '=' must be in quotes to be part of a string; is a comma or a line break missing?")]
    [InlineData("a = [1] b", "a.conf:1:9: a string cannot be joined to a list; is a comma or a line break missing?")]
    [InlineData("a = b=c", "a.conf:1:6: '=' must be in quotes to be part of a string; is a comma or a line break missing?")]
    [InlineData("a = {b=\"x\" ]}", "a.conf:1:12: expected a comma or a line break after the value, found ']'")]
    [InlineData("a = \"x\nb = 2", "a.conf:1:5: the string that starts here has no closing quote on its line")]
    [InlineData("a = \"x\ty\"", "a.conf:1:7: the character U+0009 must be escaped or in triple quotes")]
    [InlineData(
        "a = \"x\\q\"",
        "a.conf:1:7: unknown escape; allowed are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hexadecimal digits")]
    [InlineData("a = \"\\u12g4\"", "a.conf:1:6: \\u must be followed by four hexadecimal digits")]
    [InlineData("a = \"\\u12", "a.conf:1:6: \\u must be followed by four hexadecimal digits")]
    [InlineData("\na = \"\"\"x\n", "a.conf:2:5: the string that starts here with \"\"\" has no closing \"\"\"")]
    [InlineData("a = $b", "a.conf:1:5: '$' must begin a substitution ${path} or be in quotes")]
    [InlineData("a = ${b", "a.conf:1:5: the substitution that starts here has no closing '}', found the end of the input")]
    [InlineData("a = ${}", "a.conf:1:7: expected a key, found '}'")]
    [InlineData("a = [{b += 1}]", "a.conf:1:7: += cannot be used inside a list, where a key has no path")]
    [InlineData("a = b,\u0003 = {", "a.conf:1:11: the object that starts here has no closing '}'")]
    [InlineData("a = b,\u0003 }", "a.conf:1:7: \"\\u0003\": expected '=', ':' or '{' after the key, found '}'")]
    public void Message_says_where_and_what(string text, string message) => Assert.Equal(message, Tree.Message(text));

    [Fact]
    public void The_exception_has_its_parts()
    {
        var e = Assert.Throws<HoconException>(() => Tree.Parse("a {\n  b.c }"));

        Assert.Equal((new Origin("a.conf", 2, 3), "b.c"), (e.Origin, e.Key));
        Assert.Equal("expected '=', ':' or '{' after the key, found '}'", e.Problem);
    }

    [Theory]
    [InlineData("[", 100_000)]
    [InlineData("{a=", 100_000)]
    [InlineData("[{a=", 100_000)]
    [InlineData("a.", 100_000)]
    [InlineData("a{", 100_000)]
    public void Hostile_nesting_is_refused(string piece, int times)
    {
        var text = "x=" + string.Concat(Enumerable.Repeat(piece, times));
        if (piece == "a.")
            text = string.Concat(Enumerable.Repeat(piece, times)) + "a=1";

        Assert.Contains("nested deeper than 128 levels", Tree.Message(text, new HoconOptions { TaggedObjects = true }));
    }
}
