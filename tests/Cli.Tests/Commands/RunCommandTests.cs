using System.Text.Json;

namespace FedActors.Cli.Tests.Commands;

public sealed class RunCommandTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task A_run_shows_its_result_and_fills_its_folder()
    {
        Assert.Equal(0, await _line.RunAsync("run", _line.Experiment(), "--out", _line.PathOf("run"), "--threads", "1"));

        Assert.Matches(@"(?m)^fingerprint plain   [0-9a-f]{64}\r?$", _line.Out);
        Assert.Matches(@"(?m)^fingerprint robust  [0-9a-f]{64}\r?$", _line.Out);
        Assert.Contains($"run folder: {_line.PathOf("run")}", _line.Out);
        Assert.Contains("accuracy", _line.Out);
        Assert.Contains("a plain", _line.Out);
        Assert.Contains("plain  round 2/2", _line.Error);
        Assert.Equal(
            ["config.json", "model.safetensors", "models", "report.html", "rounds.csv", "rounds.jsonl", "summary.json"],
            Directory.GetFileSystemEntries(_line.PathOf("run")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Json_is_one_object_per_round_and_a_final_one()
    {
        Assert.Equal(0, await _line.RunAsync("run", _line.Experiment(), "--out", _line.PathOf("run"), "--json"));

        var lines = _line.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToArray();
        Assert.Equal(
            ["plain 0", "plain 1", "plain 2", "robust 0", "robust 1", "robust 2"],
            lines[..^1].Select(line => $"{line.GetProperty("rule").GetString()} {line.GetProperty("round").GetInt32()}"));
        Assert.Equal(2, lines[^1].GetProperty("rules").GetArrayLength());
        Assert.Equal(_line.PathOf("run"), lines[^1].GetProperty("folder").GetString());
        var robust = lines[^1].GetProperty("rules").EnumerateArray()
            .Single(rule => rule.GetProperty("rule").GetString() == "robust");
        Assert.Equal(lines[5].GetProperty("fingerprint").GetString(), robust.GetProperty("fingerprint").GetString());
    }

    [Fact]
    public async Task Quiet_shows_only_the_result()
    {
        Assert.Equal(0, await _line.RunAsync("run", _line.Experiment(), "--out", _line.PathOf("run"), "--quiet"));

        Assert.Empty(_line.Error);
        Assert.Contains("run folder", _line.Out);
    }

    [Fact]
    public async Task Results_depend_on_the_seed_and_not_on_the_number_of_threads()
    {
        var file = _line.Experiment();
        await _line.RunAsync("run", file, "--out", _line.PathOf("a"), "--seed", "3", "--threads", "1");
        await _line.RunAsync("run", file, "--out", _line.PathOf("b"), "--seed", "3", "--threads", "3");
        await _line.RunAsync("run", file, "--out", _line.PathOf("c"), "--seed", "4", "--threads", "1");

        Assert.Equal(Reproducible("a"), Reproducible("b"));
        Assert.NotEqual(Reproducible("a"), Reproducible("c"));
    }

    [Fact]
    public async Task The_saved_configuration_gives_the_same_bits_again()
    {
        await _line.RunAsync("run", _line.Experiment(), "--out", _line.PathOf("a"), "--set", "rounds=1");
        await _line.RunAsync("run", Path.Combine(_line.PathOf("a"), "config.json"), "--out", _line.PathOf("b"));

        Assert.Equal(Reproducible("a"), Reproducible("b"));
    }

    [Fact]
    public async Task An_interrupted_run_keeps_its_results_so_far()
    {
        using var interrupt = new CancellationTokenSource();
        var running = _line.RunAsync(
            interrupt.Token, "run", _line.Experiment(), "--out", _line.PathOf("run"), "--set", "rounds=1000000");
        while (!running.IsCompleted && !HasRounds()) await Task.Yield();
        await interrupt.CancelAsync();

        Assert.Equal(130, await running);
        Assert.Contains("interrupted after round", _line.Error);
        Assert.Contains("Ended early.", await File.ReadAllTextAsync(Path.Combine(_line.PathOf("run"), "report.html")));
        Assert.Contains("run folder", _line.Out);

        bool HasRounds() => File.Exists(Path.Combine(_line.PathOf("run"), "rounds.csv"))
            && new FileInfo(Path.Combine(_line.PathOf("run"), "rounds.csv")).Length > 1000;
    }

    [Fact]
    public async Task A_run_interrupted_before_it_starts_leaves_nothing()
    {
        Assert.Equal(130, await _line.RunAsync(
            new CancellationToken(canceled: true), "run", _line.Experiment(), "--out", _line.PathOf("run")));
        Assert.False(Directory.Exists(_line.PathOf("run")));
    }

    /// <summary>Everything in rounds.csv except the wall times.</summary>
    private IEnumerable<string> Reproducible(string run) =>
        File.ReadLines(Path.Combine(_line.PathOf(run), "rounds.csv")).Select(line => string.Join(',', line.Split(',')[..^3]));
}
