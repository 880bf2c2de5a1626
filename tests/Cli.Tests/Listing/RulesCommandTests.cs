using System.Text.Json;
using FedActors.Aggregation.Catalogue;

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
        Assert.All(RuleCatalogue.Rules, rule => Assert.Contains(lines, line => line.StartsWith($"  {rule.Name} ", StringComparison.Ordinal) && line.EndsWith(rule.Summary, StringComparison.Ordinal)));
        Assert.All(RuleCatalogue.Stages, stage => Assert.Contains(lines, line => line.StartsWith($"  {stage.Name} ", StringComparison.Ordinal) && line.EndsWith(stage.Summary, StringComparison.Ordinal)));
        Assert.All(RuleCatalogue.Shared, setting => Assert.Contains(lines, line => line.StartsWith($"  {setting.Key} ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task One_rule_is_told_with_bounds_citation_and_settings()
    {
        Assert.Equal(0, await _line.RunAsync("rules", "krum"));

        Assert.Contains("n ≥ f + 3", _line.Out);
        Assert.Contains("Blanchard et al.", _line.Out);
        Assert.Contains("rule = krum { f = … }", _line.Out);
        Assert.Contains("f        updates assumed hostile (Byzantine) (whole number, required)", _line.Out);
        Assert.Contains("(squared-euclidean | euclidean | cosine, default squared-euclidean)", _line.Out);
    }

    [Fact]
    public async Task One_stage_is_told_too()
    {
        Assert.Equal(0, await _line.RunAsync("rules", "bucket"));
        Assert.Contains("prepare = [bucket]", _line.Out);
        Assert.Contains("default 2", _line.Out);
    }

    [Fact]
    public async Task Programs_get_all_of_it()
    {
        Assert.Equal(0, await _line.RunAsync("rules", "--json"));

        var json = JsonDocument.Parse(_line.Out).RootElement;
        Assert.Equal(RuleCatalogue.Rules.Select(rule => rule.Name), json.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("name").GetString()));
        Assert.Equal(RuleCatalogue.Stages.Select(stage => stage.Name), json.GetProperty("stages").EnumerateArray().Select(stage => stage.GetProperty("name").GetString()));
        var f = json.GetProperty("rules").EnumerateArray().First(rule => rule.GetProperty("name").GetString() == "krum").GetProperty("parameters")[0];
        Assert.Equal(("f", true, JsonValueKind.Null), (f.GetProperty("key").GetString(), f.GetProperty("required").GetBoolean(), f.GetProperty("default").ValueKind));
    }

    [Fact]
    public async Task An_unknown_name_is_one_clear_error()
    {
        Assert.Equal(2, await _line.RunAsync("rules", "krun"));
        Assert.StartsWith("error: there is no rule or stage \"krun\"; rules are average, median", _line.Error);
        Assert.Empty(_line.Out);
    }
}
