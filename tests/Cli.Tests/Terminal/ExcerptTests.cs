using FedActors.Cli.Terminal;
using FedActors.Hocon;

namespace FedActors.Cli.Tests.Terminal;

public sealed class ExcerptTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public void The_caret_is_below_the_position() =>
        Assert.Equal(["", "    2 | \tf = 99", "      | \t    ^"], Shown("a = 1\n\tf = 99\n", 2, 6));

    [Fact]
    public void A_position_beyond_the_end_of_its_line_is_shown_there() =>
        Assert.Equal(["", "    1 | a {", "      |    ^"], Shown("a {", 1, 4));

    [Fact]
    public void A_long_line_is_shown_around_the_position()
    {
        var lines = Shown(new string('x', 300) + "Y" + new string('z', 300), 1, 301);

        Assert.Equal(8 + 100, lines[1].Length);
        Assert.Equal('Y', lines[1][lines[2].IndexOf('^')]);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(9, 1)]
    public void Without_a_line_there_is_nothing_to_show(int line, int column) =>
        Assert.Equal([""], Shown("a = 1\n", line, column));

    [Fact]
    public void What_a_terminal_would_obey_takes_one_column() =>
        Assert.Equal(["", "    1 | a·[2J·b = 1", "      |        ^"], Shown("a\u001b[2J\u202eb = 1", 1, 8));

    [Fact]
    public void Nothing_is_shown_of_a_foreign_file()
    {
        File.WriteAllText(_line.PathOf("x.conf"), "secret");
        Assert.Equal("", Excerpt.Of(new Origin(_line.PathOf("x.conf"), 1, 1) { IsForeign = true }));
    }

    [Fact]
    public void A_source_that_cannot_be_read_again_has_no_lines() =>
        Assert.Equal("", Excerpt.Of(new Origin("/dev/zero", 1, 1)));

    [Fact]
    public void A_source_that_is_not_a_file_has_no_lines() =>
        Assert.Equal("", Excerpt.Of(new Origin("--set a=b", 1, 1)));

    private string[] Shown(string text, int line, int column)
    {
        File.WriteAllText(_line.PathOf("x.conf"), text);
        return Excerpt.Of(new Origin(_line.PathOf("x.conf"), line, column)).Split(Environment.NewLine);
    }
}
