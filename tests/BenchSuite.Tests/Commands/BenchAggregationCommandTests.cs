using System.Text.Json;
using FedActors.Bench.Rules;

namespace FedActors.Bench.Tests.Commands;

public sealed class BenchAggregationCommandTests : IDisposable
{
    private readonly CommandLine _line = new(host => [new Suite(host)]) { Clock = TimeProvider.System };

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task Json_has_one_line_per_rule()
    {
        Assert.Equal(0, await _line.RunAsync(
            "bench", "aggregation", "--clients", "10", "--parameters", "500", "--repeats", "2", "--filter", "fedaot", "--json"));

        var json = JsonDocument.Parse(_line.Out).RootElement;
        Assert.Equal(("fedaot", "ms"), (json.GetProperty("name").GetString(), json.GetProperty("unit").GetString()));
        Assert.True(json.GetProperty("ours").GetDouble() > 0);
        Assert.Equal(JsonValueKind.Null, json.GetProperty("ratio").ValueKind);
    }

    [Fact]
    public async Task Without_json_there_is_a_table()
    {
        Assert.Equal(0, await _line.RunAsync(
            "bench", "aggregation", "--clients", "10", "--parameters", "500", "--threads", "1", "--filter", "centered"));

        Assert.Contains("10 updates of 500 values, 1 threads", _line.Out);
        Assert.Contains("centered-clipping { iterations = 3 }", _line.Out);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(100)]
    [InlineData(1000)]
    public void Every_measured_rule_works_with_this_many_updates(int clients) => Assert.All(
        BenchRule.For(clients), rule => Assert.Empty(RuleText.Parse(rule.Text, "bench").Check(clients)));

    [Fact]
    public async Task A_wrong_count_is_one_clear_error()
    {
        Assert.Equal(2, await _line.RunAsync("bench", "aggregation", "--clients", "none"));
        Assert.Contains("--clients: must be a whole number from 10", _line.Error);
        Assert.Contains("Try 'fedactors bench aggregation --help'.", _line.Error);
    }
}
