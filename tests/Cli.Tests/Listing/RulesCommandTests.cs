using System.Text.Json;

namespace FedActors.Cli.Tests.Listing;

public sealed class RulesCommandTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task Every_rule_and_every_stage_is_listed()
    {
        Assert.Equal(0, await _line.RunAsync("rules"));

        var lines = _line.Out.Split('\n');
        Assert.All(RuleCatalogue.Rules, rule => Assert.Contains(lines, line => IsListed(line, rule.Name)));
        Assert.All(RuleCatalogue.Stages, stage => Assert.Contains(lines, line => IsListed(line, stage.Name)));
        Assert.All(["view", "clip", "prepare"], key => Assert.Contains(lines, line => IsListed(line, key)));

        static bool IsListed(string line, string name) => line.StartsWith($"  {name} ", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_is_described_with_bounds_citation_and_settings()
    {
        Assert.Equal(0, await _line.RunAsync("rules", "krum"));

        Assert.Contains("n ≥ f + 3", _line.Out);
        Assert.Contains("Blanchard et al.", _line.Out);
        Assert.Contains("rule = krum { f = … }", _line.Out);
        var text = string.Join(' ', _line.Out.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("f updates assumed hostile (Byzantine) (whole number or share, such as 20%, required)", text);
        Assert.Contains("(squared-euclidean | euclidean | cosine, default squared-euclidean)", text);
    }

    [Fact]
    public async Task A_rule_is_found_by_another_name_that_people_know_it_by()
    {
        Assert.Equal(0, await _line.RunAsync("rules", "fedavg"));
        Assert.Contains("average: the mean of the updates", _line.Out);
        Assert.Contains("fedavg, mean", _line.Out);
    }

    [Fact]
    public async Task A_stage_is_described_too()
    {
        Assert.Equal(0, await _line.RunAsync("rules", "bucket"));
        Assert.Contains("prepare = [bucket]", _line.Out);
        Assert.Contains("default 2", _line.Out);
    }

    [Fact]
    public async Task Json_has_everything()
    {
        Assert.Equal(0, await _line.RunAsync("rules", "--json"));

        var json = JsonDocument.Parse(_line.Out).RootElement;
        Assert.Equal(RuleCatalogue.Rules.Select(rule => rule.Name), Names(json.GetProperty("rules")));
        Assert.Equal(RuleCatalogue.Stages.Select(stage => stage.Name), Names(json.GetProperty("stages")));
        var krum = json.GetProperty("rules").EnumerateArray().First(rule => rule.GetProperty("name").GetString() == "krum");
        var f = krum.GetProperty("settings")[0];
        Assert.Equal("f", f.GetProperty("key").GetString());
        Assert.True(f.GetProperty("required").GetBoolean());
        Assert.Equal(JsonValueKind.Null, f.GetProperty("default").ValueKind);

        static IEnumerable<string?> Names(JsonElement entries) =>
            entries.EnumerateArray().Select(entry => entry.GetProperty("name").GetString());
    }

    [Fact]
    public async Task An_unknown_name_is_one_clear_error()
    {
        Assert.Equal(2, await _line.RunAsync("rules", "krun"));
        Assert.StartsWith("error: there is no 'krun'; there are rules: average, median", _line.Error);
        Assert.Empty(_line.Out);
    }
}
