using System.Text.Json;

namespace FedActors.Bench.Tests.Commands;

public sealed class BenchDataCommandTests : IDisposable
{
    private readonly CommandLine _line = new(host => [new Suite(host)]) { Clock = TimeProvider.System };

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task Opening_has_the_first_time_and_later_ones()
    {
        Assert.Equal(0, await _line.RunAsync("bench", "data", "--repeats", "1", "--threads", "2", "--filter", "pen-digits", "--json"));

        var json = JsonDocument.Parse(_line.Out).RootElement;
        Assert.Equal(("pen-digits, 1,000 writers", "ms", 2), (json.GetProperty("name").GetString(), json.GetProperty("unit").GetString(), json.GetProperty("threads").GetInt32()));
        Assert.True(json.GetProperty("ours").GetDouble() > 0 && json.GetProperty("theirs").GetDouble() > 0);
    }

    [Fact]
    public async Task Poisoned_samples_are_trained_on_beside_honest_ones()
    {
        Assert.Equal(0, await _line.RunAsync("bench", "data", "--repeats", "1", "--filter", "label-flip permuted: mlp", "--json"));

        var json = JsonDocument.Parse(_line.Out).RootElement;
        Assert.Equal("label-flip permuted: mlp 784-512-10, batch 10", json.GetProperty("name").GetString());
        Assert.Equal(json.GetProperty("ours").GetDouble() / json.GetProperty("theirs").GetDouble(), json.GetProperty("ratio").GetDouble(), 1e-9);
    }

    [Fact]
    public async Task A_filter_that_fits_nothing_is_an_error()
    {
        Assert.Equal(2, await _line.RunAsync("bench", "data", "--filter", "abacus"));
        Assert.Contains("--filter: no line of the table contains 'abacus'", _line.Error);
    }
}
