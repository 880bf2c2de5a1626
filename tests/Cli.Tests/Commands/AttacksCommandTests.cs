using System.Text.Json;
using FedActors.Attacks.Catalogue;

namespace FedActors.Cli.Tests.Commands;

public sealed class AttacksCommandTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task The_list_names_every_attack()
    {
        Assert.Equal(0, await _line.RunAsync("attacks"));
        Assert.All(AttackCatalogue.All, entry => Assert.Contains($"  {entry.Name} ", _line.Out));
    }

    [Fact]
    public async Task An_attack_is_described_with_parameters_defaults_knowledge_and_citation()
    {
        Assert.Equal(0, await _line.RunAsync("attacks", "alie"));
        Assert.Contains("z; if not given, the paper's (number, optional)", _line.Out);
        Assert.Contains("default sample", _line.Out);
        Assert.Contains("own-updates", _line.Out);
        Assert.Contains("NeurIPS 2019", _line.Out);
    }

    [Fact]
    public async Task A_backdoor_is_described_with_its_triggers()
    {
        Assert.Equal(0, await _line.RunAsync("attacks", "backdoor"));
        Assert.All(AttackCatalogue.Triggers, entry => Assert.Contains($"  {entry.Name} ", _line.Out));
    }

    [Fact]
    public async Task Json_says_what_each_attack_needs_to_know()
    {
        Assert.Equal(0, await _line.RunAsync("attacks", "--json"));

        using var json = JsonDocument.Parse(_line.Out);
        var attacks = json.RootElement.GetProperty("attacks").EnumerateArray()
            .ToDictionary(one => one.GetProperty("name").GetString()!);
        Assert.Equal("nothing", attacks["label-flip"].GetProperty("needs").GetString());
        Assert.Equal("honest-updates", attacks["mimic"].GetProperty("needs").GetString());
        Assert.Equal("rule", attacks["optimised"].GetProperty("needs").GetString());
        Assert.Equal(AttackCatalogue.All.Count, attacks.Count);
    }
}
