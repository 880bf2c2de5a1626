namespace FedActors.Hocon.Tests.SecondOpinion;

/// <summary>Notation that Akka's reader refuses or misinterprets. According to the specification, ours is right.</summary>
public class SyntaxDifferenceTests
{
    [Fact]
    public void No_comma_after_an_object_without_a_separator() =>
        Opinions.AkkaRefuses("a {b=1}, c=2", "Unknown token at position 7", "a.b = 1\nc = 2");

    [Fact]
    public void No_second_object_after_an_object_without_a_separator() =>
        Opinions.Differ("a {b=1} {c=2}", "a.b = 1\na.c = 2", "a.b = 1\nc = 2");

    [Fact]
    public void No_comma_on_the_next_line() => Opinions.AkkaRefuses("a=1\n,b=2", "Unknown token at position 4", "a = 1\nb = 2");

    [Fact]
    public void A_comma_on_the_next_line_makes_an_item() =>
        Opinions.Differ("a=[1\n,2]", "a[0] = 1\na[1] = 2", "a[0] = 1\na[1] = <no items>\na[2] = 2");

    [Fact]
    public void Blank_space_in_an_empty_list_makes_an_item() =>
        Opinions.Differ("a=[ ]", "a = <no items>", "a[0] = <no items>");

    [Fact]
    public void No_empty_comment_at_the_end() => Opinions.AkkaRefuses("a=1 #", "Unknown token at position 4", "a = 1");

    [Fact]
    public void No_appending() => Opinions.Differ("a=[1]\na += 2", "a[0] = 1\na[1] = 2", "\"a +\" = 2\na[0] = 1");

    [Fact]
    public void No_quotes_within_a_key() => Opinions.Differ("a \"b.c\" d=1", "\"a b.c d\" = 1", "a = 1");

    [Fact]
    public void Blank_space_around_a_period_is_not_part_of_a_key() =>
        Opinions.Differ("a . b = 1", "\"a \".\" b\" = 1", "a.b = 1");

    [Fact]
    public void Blank_space_at_the_ends_of_quoted_text_is_lost() => Opinions.Differ(
        "a=\" x \"\nb=\"\"\"\n  y\n\"\"\"\nc=z\"  \"", "a =  x \nb = \n  y\n\nc = z  ", "a = x\nb = y\nc = z");

    [Fact]
    public void A_quote_before_three_closing_quotes_is_lost() => Opinions.Differ("a=\"\"\"x\"\"\"\"", "a = x\"", "a = x");

    [Fact]
    public void Null_in_quotes_is_null() => Opinions.Differ("a=\"null\"", "a = null", "a = <null>");

    [Fact]
    public void A_word_before_an_object_is_lost()
    {
        const string tagged = "model = mlp {layers = 2}";

        Opinions.WeRefuse(tagged, "an object cannot be joined to a string", "model.layers = 2");
        Assert.Equal("model.mlp.layers = 2", Leaves.Ours(tagged, new HoconOptions { TaggedObjects = true }));
    }

    [Theory]
    [InlineData("a {b=1", "has no closing '}'", "a.b = 1")]
    [InlineData("a=1 } b=2", "found '}'", "a = 1")]
    [InlineData("a=[1,,2]", "expected a value, found ','", "a[0] = 1\na[1] = <no items>\na[2] = 2")]
    [InlineData("a=[1] x", "a string cannot be joined to a list", "a[0] = 1")]
    [InlineData("a=\"x\ny\"", "has no closing quote on its line", "a = x\ny")]
    [InlineData("a=x+y", "'+' must be in quotes", "a = x+y")]
    public void Mistakes_that_akkas_reader_accepts(string document, string problem, string akkas) =>
        Opinions.WeRefuse(document, problem, akkas);
}
