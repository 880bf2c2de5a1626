using System.CommandLine;

namespace FedActors.Cli.Tests;

public sealed class ApplicationTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Theory]
    [InlineData("--help")]
    [InlineData("run", "--help")]
    [InlineData("config", "--help")]
    [InlineData]
    public async Task Help_is_a_result_and_shows_an_example(params string[] arguments)
    {
        Assert.Equal(0, await _line.RunAsync(arguments));
        Assert.Contains("fedactors", _line.Out);
        Assert.Contains("hocon/quickstart.conf", _line.Out);
        Assert.Empty(_line.Error);
    }

    [Theory]
    [InlineData("--version")]
    [InlineData("run", "--version")]
    [InlineData("config", "--version")]
    public async Task Every_command_prints_the_version(params string[] arguments)
    {
        Assert.Equal(0, await _line.RunAsync(arguments));
        Assert.Matches(@"^\d+\.\d+\.\d+", _line.Out);
    }

    [Fact]
    public async Task The_list_of_commands_has_one_line_for_each()
    {
        await _line.RunAsync("--help");
        Assert.DoesNotContain("Exit codes", _line.Out);

        await _line.RunAsync("run", "--help");
        Assert.Contains("Exit codes", _line.Out);
    }

    [Fact]
    public async Task A_bug_is_reported_with_all_details_and_fails_the_run()
    {
        using var line = new CommandLine { Clock = new BrokenClock() };

        Assert.Equal(1, await line.RunAsync("run", line.Experiment()));
        Assert.Contains("please report it: System.NotSupportedException: the clock is broken", line.Error);
        Assert.Contains("   at ", line.Error);
    }

    [Fact]
    public async Task Memory_that_does_not_suffice_is_no_bug()
    {
        using var line = new CommandLine(_ => [Failing(new InsufficientMemoryException("details"))]);

        Assert.Equal(2, await line.RunAsync("fail"));
        Assert.Equal("error: this needs more memory than there is" + Environment.NewLine, line.Error);
    }

    [Fact]
    public async Task No_message_commands_the_terminal()
    {
        using var line = new CommandLine(_ => [Failing(new InputException("a\u001b[2J\u009b1m\tb\nc"))]);

        Assert.Equal(2, await line.RunAsync("fail"));
        Assert.Equal("error: a\\u001b[2J\\u009b1m\tb\nc" + Environment.NewLine, line.Error);
    }

    private static Command Failing(Exception error)
    {
        var command = new Command("fail");
        command.SetAction(int (_) => throw error);
        return command;
    }

    [Theory]
    [InlineData("Unrecognized command or argument 'walk'", "walk")]
    [InlineData("Unrecognized command or argument '--fast'", "run", "x.conf", "--fast")]
    [InlineData("Required argument 'file' missing", "run")]
    [InlineData("Required argument 'file' missing", "config")]
    [InlineData("--threads: must be a whole number from 1 to 1024, found '0'", "run", "x.conf", "--threads", "0")]
    [InlineData("--threads: must be a whole number from 1 to 1024, found 'two'", "run", "x.conf", "--threads", "two")]
    [InlineData("--seed: must be a whole number from 0 to 9223372036854775807, found '-1'", "config", "x.conf", "--seed", "-1")]
    [InlineData(
        "--seed: must be a whole number from 0 to 9223372036854775807, found '9223372036854775808'",
        "run", "x.conf", "--seed", "9223372036854775808")]
    public async Task A_wrong_command_line_is_reported_as_the_users_mistake(string message, params string[] arguments)
    {
        Assert.Equal(2, await _line.RunAsync(arguments));
        Assert.StartsWith($"error: {message}", _line.Error);
        Assert.Contains("--help", _line.Error);
        Assert.Empty(_line.Out);
    }

    private sealed class BrokenClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => throw new NotSupportedException("the clock is broken");
    }
}
