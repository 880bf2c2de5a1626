using System.Text.Json;
using FedActors.Bench.Attacks;

namespace FedActors.Bench.Tests.Commands;

public sealed class BenchAttacksCommandTests : IDisposable
{
    private readonly CommandLine _line = new(host => [new Suite(host)]) { Clock = TimeProvider.System };

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task Json_has_one_line_per_attack_with_the_time_of_its_rule()
    {
        Assert.Equal(0, await _line.RunAsync(
            "bench", "attacks", "--clients", "10", "--parameters", "500", "--repeats", "2", "--json"));

        var lines = _line.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToList();
        Assert.Equal(BenchAttack.For(2).Select(pair => pair.Name), lines.Select(line => line.GetProperty("name").GetString()));
        Assert.All(lines, line =>
        {
            Assert.Equal((10, 500), (line.GetProperty("clients").GetInt32(), line.GetProperty("parameters").GetInt32()));
            Assert.True(line.GetProperty("ours").GetDouble() > 0);
            Assert.True(line.GetProperty("theirs").GetDouble() > 0);
        });
    }

    [Fact]
    public async Task The_table_explains_its_columns()
    {
        Assert.Equal(0, await _line.RunAsync(
            "bench", "attacks", "--clients", "10", "--parameters", "500", "--threads", "1", "--filter", "mimic"));

        Assert.Contains("10 updates of 500 values, 1 threads; ours is the attack, theirs the rule in brackets", _line.Out);
        Assert.Contains("mimic (krum { f = 2 })", _line.Out);
    }

    [Theory]
    [InlineData("attacks")]
    [InlineData("aggregation")]
    public async Task A_filter_without_matches_is_an_error(string what)
    {
        Assert.Equal(2, await _line.RunAsync("bench", what, "--clients", "10", "--parameters", "500", "--filter", "nonsense"));
        Assert.Contains("--filter: no line of the table contains 'nonsense'", _line.Error);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(200)]
    public void Every_rule_works_with_this_many_updates(int clients) => Assert.All(
        BenchAttack.For(clients / 5), pair => Assert.Empty(RuleText.Parse(pair.Rule, "bench").Check(clients)));
}
