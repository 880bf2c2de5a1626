namespace FedActors.Settings.Tests;

public sealed class PrintableTests
{
    [Theory]
    [InlineData("plain äöü 漢字", "plain äöü 漢字")]
    [InlineData("\u001b[2J", "\\u001b[2J")]
    [InlineData("a\u202eb\nc", "a\\u202eb\\u000ac")]
    public void What_commands_a_terminal_is_written_out(string text, string shown) => Assert.Equal(shown, Printable.Of(text));

    [Fact]
    public void Long_quotations_are_cut() => Assert.Equal(new string('a', 60) + "…", Printable.Quote(new string('a', 61)));
}
