using FedActors.Cli.Commands;

namespace FedActors.Cli.Tests.Commands;

public sealed class RunPlaceTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Theory]
    [InlineData("quickstart", "quickstart-20260131-235900")]
    [InlineData("a b/../c", "a-b-..-c-20260131-235900")]
    public void A_folder_is_named_after_the_experiment_and_the_time(string experiment, string folder) =>
        Assert.Equal(_line.PathOf(folder), RunPlace.Fresh(_line.PathOf(""), experiment, new ManualClock()));

    [Fact]
    public void Runs_in_the_same_second_are_numbered()
    {
        foreach (var number in new[] { "", "-2", "-3" })
        {
            var folder = RunPlace.Fresh(_line.PathOf(""), "x", new ManualClock());
            Assert.Equal(_line.PathOf("x-20260131-235900" + number), folder);
            Directory.CreateDirectory(folder);
        }
    }
}
