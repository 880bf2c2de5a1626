using System.Text.Json;
using FedActors.Cli.Benchmarks;
using FedActors.Engine.Configuration;

namespace FedActors.Cli.Tests.Benchmarks;

public sealed class BenchCommandTests : IDisposable
{
    private readonly CommandLine _line = new() { Clock = TimeProvider.System };

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task Rules_are_measured_on_updates_of_the_size_that_is_asked_for()
    {
        Assert.Equal(0, await _line.RunAsync("bench", "aggregation", "--clients", "10", "--parameters", "500", "--runs", "2", "--only", "fedaot", "--json"));

        var json = JsonDocument.Parse(_line.Out).RootElement;
        Assert.Equal((10, 500, 2), (json.GetProperty("clients").GetInt32(), json.GetProperty("parameters").GetInt32(), json.GetProperty("runs").GetInt32()));
        var result = Assert.Single(json.GetProperty("results").EnumerateArray());
        Assert.Equal("fedaot", result.GetProperty("rule").GetString());
        Assert.True(result.GetProperty("seconds").GetDouble() > 0);
        Assert.Equal(JsonValueKind.Null, result.GetProperty("ratio").ValueKind);
    }

    [Fact]
    public async Task People_get_a_table()
    {
        Assert.Equal(0, await _line.RunAsync("bench", "aggregation", "--clients", "10", "--parameters", "500", "--threads", "1", "--only", "centered"));

        Assert.Contains("10 updates of 500 values, 1 threads, the best of 3 runs", _line.Out);
        Assert.Contains("centered-clipping { iterations = 3 }", _line.Out);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(100)]
    [InlineData(1000)]
    public void Every_measured_rule_can_work_on_so_many_updates(int clients) => Assert.All(
        BenchRule.For(clients), rule => Assert.Empty(RuleText.Parse(rule.Text, "bench").Check(clients)));

    [Fact]
    public void A_ratio_is_ours_to_theirs()
    {
        Assert.Equal(0.5, new BenchResult("krum", 1, "gram", 2).Ratio);
        Assert.Null(new BenchResult("krum", 1, "gram", null).Ratio);
    }

    [Fact]
    public async Task What_cannot_be_measured_is_one_clear_error()
    {
        Assert.Equal(2, await _line.RunAsync("bench", "aggregation", "--only", "nothing"));
        Assert.StartsWith("error: --only: no measured rule has \"nothing\" in it", _line.Error);

        Assert.Equal(2, await _line.RunAsync("bench", "aggregation", "--clients", "none"));
        Assert.Contains("--clients: must be a whole number from 10", _line.Error);
        Assert.Contains("Try 'fedactors bench aggregation --help'.", _line.Error);
    }
}
