using System.Text.Json;

namespace FedActors.Bench.Tests.Commands;

public sealed class BenchDataCommandTests : IDisposable
{
    private readonly CommandLine _line = new(host => [new Suite(host)]) { Clock = TimeProvider.System };

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task Opening_shows_the_first_time_and_later_ones()
    {
        Assert.Equal(0, await _line.RunAsync(
            "bench", "data", "--repeats", "1", "--threads", "2", "--filter", "pen-digits", "--json"));

        var json = JsonDocument.Parse(_line.Out).RootElement;
        Assert.Equal("pen-digits, 1,000 writers", json.GetProperty("name").GetString());
        Assert.Equal(("ms", 2), (json.GetProperty("unit").GetString(), json.GetProperty("threads").GetInt32()));
        Assert.True(json.GetProperty("ours").GetDouble() > 0 && json.GetProperty("theirs").GetDouble() > 0);
    }

    [Fact]
    public async Task Training_on_poisoned_samples_is_compared_with_honest_ones()
    {
        Assert.Equal(0, await _line.RunAsync(
            "bench", "data", "--repeats", "1", "--filter", "label-flip permuted: mlp", "--json"));

        var json = JsonDocument.Parse(_line.Out).RootElement;
        Assert.Equal("label-flip permuted: mlp 784-512-10, batch 10", json.GetProperty("name").GetString());
        var (ours, theirs) = (json.GetProperty("ours").GetDouble(), json.GetProperty("theirs").GetDouble());
        Assert.Equal(ours / theirs, json.GetProperty("ratio").GetDouble(), 1e-9);
    }

    [Fact]
    public async Task A_filter_without_matches_is_an_error()
    {
        Assert.Equal(2, await _line.RunAsync("bench", "data", "--filter", "abacus"));
        Assert.Contains("--filter: no line of the table contains 'abacus'", _line.Error);
    }
}
