namespace FedActors.Hostile.Tests;

/// <summary>What is not hostile works: a harness that refuses everything would pass all the other tests here.</summary>
public class HealthyTests
{
    [Fact]
    public async Task A_plain_experiment_runs()
    {
        using var line = new CommandLine();
        Assert.Equal(0, await line.RunAsync("run", line.Experiment(), "--out", line.PathOf("runs")));
        Assert.DoesNotContain("error", line.Error);
    }
}
