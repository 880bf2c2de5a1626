namespace FedActors.Cli.Tests.Commands;

public sealed class BenchCommandTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Theory]
    [InlineData("bench")]
    [InlineData("bench", "training", "--filter", "cnn")]
    public async Task Asking_for_a_benchmark_says_where_they_are(params string[] arguments)
    {
        Assert.Equal(2, await _line.RunAsync(arguments));
        Assert.Contains("call './fedactors bench'", _line.Error);
        Assert.Empty(_line.Out);
    }

    [Fact]
    public async Task Benchmarks_are_listed_among_the_commands()
    {
        await _line.RunAsync("--help");
        Assert.Matches(@"bench +Measures how fast this machine", _line.Out);
    }
}
