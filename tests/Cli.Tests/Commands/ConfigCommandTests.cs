using System.Text.Json;

namespace FedActors.Cli.Tests.Commands;

public sealed class ConfigCommandTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task Every_default_is_written_out()
    {
        Assert.Equal(0, await _line.RunAsync("config", _line.Experiment()));

        var json = JsonDocument.Parse(_line.Out).RootElement;
        Assert.Equal("tiny", json.GetProperty("name").GetString());
        Assert.Equal(1, json.GetProperty("training").GetProperty("epochs").GetInt32());
        Assert.Empty(_line.Error);
    }

    [Fact]
    public async Task Settings_and_seed_override_the_file()
    {
        await _line.RunAsync("config", _line.Experiment(), "--set", "rounds=7", "--set", "rules.robust.krum.f=0", "--seed", "99");

        var json = JsonDocument.Parse(_line.Out).RootElement;
        Assert.Equal(7, json.GetProperty("rounds").GetInt32());
        Assert.Equal(99, json.GetProperty("seed").GetInt32());
        Assert.Equal(0, json.GetProperty("rules").GetProperty("robust").GetProperty("krum").GetProperty("f").GetInt32());
    }

    [Fact]
    public async Task The_printed_configuration_prints_the_same_again()
    {
        await _line.RunAsync("config", _line.Experiment());
        var first = _line.Out;
        await File.WriteAllTextAsync(_line.PathOf("again.conf"), first);
        await _line.RunAsync("config", _line.PathOf("again.conf"));

        Assert.Equal(first, _line.Out);
    }
}
