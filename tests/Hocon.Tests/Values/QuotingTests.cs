namespace FedActors.Hocon.Tests.Values;

public class QuotingTests
{
    [Theory]
    [InlineData("plain-key_1", "plain-key_1")]
    [InlineData("a b", "\"a b\"")]
    [InlineData("a\"b\\c", "\"a\\\"b\\\\c\"")]
    [InlineData("\u001b[2J", "\"\\u001b[2J\"")]
    [InlineData("\u202e", "\"\\u202e\"")]
    [InlineData("", "\"\"")]
    public void A_key_is_written_so_that_it_can_be_read_again(string key, string written)
    {
        Assert.Equal(written, Quoting.Key(key));
        Assert.Equal("1", ((HoconNumber)Tree.Parse($"{written} = 1").Field(key)!).Text);
    }

    [Fact]
    public void Names_of_files_do_not_command_the_terminal() =>
        Assert.Equal("a\\u001b[2J\\u000a.conf:1:2", new Origin("a\u001b[2J\n.conf", 1, 2).ToString());

    [Fact]
    public void What_is_too_long_for_a_message_is_cut()
    {
        var error = new HoconException(new Origin("a.conf", 1, 1), new string('k', 1_000_000), new string('p', 1_000_000));
        Assert.InRange(error.Message.Length, 1000, 3000);
    }
}
