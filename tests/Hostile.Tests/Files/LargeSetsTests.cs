namespace FedActors.Hostile.Tests.Files;

/// <summary>Generated data that no machine can hold are refused before anything is allocated.</summary>
[Collection(nameof(Alone))]
public sealed class LargeSetsTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Theory]
    [InlineData(
        "set = blobs, features = 2147483647, classes = 2147483647",
            "data.features: is 2147483647, which for 2147483647 classes needs ")]
    [InlineData("set = blobs, clients = 2147483647, samples = 1", "data.clients: is 2147483647, must be between 1 and 50000000")]
    [InlineData("set = blobs, clients = 1000000, samples = 1000000", "data.samples: is 1000000 for each of 1000000 clients")]
    [InlineData("set = synthetic, clients = 2147483647", "data.clients: is 2147483647, which needs ")]
    [InlineData("set = pen-digits, writers = 2147483647", "data.writers: of up to 60 samples each are too many")]
    [InlineData("set = pen-digits, most = 2147483647", "data.writers: of up to 2147483647 samples each are too many")]
    [InlineData("set = none, clients = 2147483647", "data.clients: is 2147483647, must be between 1 and 50000000")]
    [InlineData("set = blobs, partition = iid { clients = 2147483647 }", "clients: is 2147483647 with at least 1 samples each")]
    public async Task It_is_refused(string data, string answer)
    {
        var experiment = _line.PathOf("large.conf");
        await File.WriteAllTextAsync(experiment, $"data {{ {data} }}\nmodel = logistic\nparticipation.participants = 1");
        var allocated = GC.GetTotalAllocatedBytes();

        Assert.Equal(2, await _line.RunAsync("run", experiment, "--quiet", "--out", _line.PathOf("out")));

        Assert.Contains(answer, _line.Error);
        Assert.DoesNotContain("   at ", _line.Error);
        Assert.InRange(GC.GetTotalAllocatedBytes() - allocated, 0, 500_000_000);
        Assert.False(Directory.Exists(_line.PathOf("out")));
    }
}
