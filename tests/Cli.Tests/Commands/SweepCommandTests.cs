using System.Text.Json;

namespace FedActors.Cli.Tests.Commands;

public sealed class SweepCommandTests : IDisposable
{
    private const string Axes = """
        sweep { seeds = 2, attack.fraction = [0, 0.5], attack.each { a.does = [sign-flip], b.does = [alie] } }
        """;

    private readonly CommandLine _line = new();
    // What tries how long things take would try for ever on a clock that stands still.
    private readonly CommandLine _timed = new() { Clock = TimeProvider.System };

    private string Folder => _line.PathOf("swept");

    public void Dispose()
    {
        _line.Dispose();
        _timed.Dispose();
    }

    [Fact]
    public async Task Tables_and_where_to_find_more_are_the_result_and_progress_goes_elsewhere()
    {
        Assert.Equal(0, await _line.RunAsync("sweep", _line.Experiment(Axes), "--out", Folder));

        Assert.Contains("Accuracy after the last round; attack = a; percent, mean ± standard deviation, n = 2", _line.Out);
        Assert.Contains("fraction 0.5", _line.Out);
        Assert.Matches("robust +[0-9.]+ ± [0-9.]+ +[0-9.]+ ± [0-9.]+", _line.Out);
        Assert.Matches("fingerprint [0-9a-f]{64}", _line.Out);
        Assert.Contains("tiny: preparing 8 cells", _line.Error);
        Assert.Contains("attack.fraction = 0.5, attack = b, seed 2: done", _line.Error);
        Assert.Contains("8 of 8 cells done", _line.Error);
        Assert.Equal(
            ["cells", "report.html", "sweep.csv", "sweep.json", "sweep.md", "sweep.tex"],
            Directory.GetFileSystemEntries(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Called_again_it_finds_what_is_there_and_runs_nothing()
    {
        await _line.RunAsync("sweep", _line.Experiment(Axes), "--out", Folder, "--quiet");
        var first = _line.Out;
        Assert.Equal(0, await _line.RunAsync("sweep", _line.Experiment(Axes), "--out", Folder));

        Assert.Equal(WithoutCost(first), WithoutCost(_line.Out));
        Assert.Equal(8, _line.Error.Split('\n').Count(line => line.Contains(": already there")));
    }

    [Fact]
    public async Task For_programs_there_is_a_line_for_each_cell_and_a_summary()
    {
        Assert.Equal(0, await _line.RunAsync("sweep", _line.Experiment(Axes), "--out", Folder, "--json", "--quiet"));
        var lines = _line.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement).ToArray();

        Assert.Equal(9, lines.Length);
        var cell = lines.First(line => line.GetProperty("seed").GetInt32() == 2);
        Assert.Equal("done", cell.GetProperty("state").GetString());
        Assert.Matches("^[ab]$", cell.GetProperty("values").GetProperty("attack").GetString()!);
        var rules = cell.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("rule").GetString());
        Assert.Equal(["plain", "robust"], rules);
        Assert.InRange(cell.GetProperty("rules")[0].GetProperty("smallest_loss").GetDouble(), 0, 100);
        Assert.Equal((8, 8, 0), Counts(lines[^1]));
        Assert.Empty(_line.Error);
    }

    [Theory]
    [InlineData("sweep", "--plan")]
    [InlineData("check")]
    public async Task A_plan_runs_nothing_and_says_what_it_would_take(string command, params string[] more)
    {
        var folder = _timed.PathOf("swept");

        Assert.Equal(0, await _timed.RunAsync([command, _timed.Experiment(Axes), .. more, "--out", folder, "--threads", "2"]));

        Assert.Contains("tiny: 4 points with 2 seeds: 8 cells of 2 rules", _timed.Out);
        Assert.Contains("  attack: a | b", _timed.Out);
        Assert.Matches("estimate: about .* on 2 threads, 2 cells side by side, for 16 runs; [0-9.]+ [MG]B of memory", _timed.Out);
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task A_plan_for_programs_counts_what_is_there()
    {
        await _timed.RunAsync("sweep", _timed.Experiment(Axes), "--out", _timed.PathOf("swept"), "--quiet");
        Assert.Equal(0, await _timed.RunAsync("check", _timed.Experiment(Axes), "--json", "--out", _timed.PathOf("swept")));
        var check = JsonDocument.Parse(_timed.Out).RootElement;
        var plan = check.GetProperty("estimate");

        Assert.Equal(0, check.GetProperty("mistakes").GetArrayLength());
        Assert.Equal(JsonValueKind.Array, check.GetProperty("warnings").ValueKind);
        Assert.Equal((8, 8), (plan.GetProperty("cells").GetInt32(), plan.GetProperty("reused").GetInt32()));
        Assert.Equal(0, plan.GetProperty("seconds").GetDouble());
    }

    [Fact]
    public async Task A_sweep_is_shown_again()
    {
        await _line.RunAsync("sweep", _line.Experiment(Axes), "--out", Folder, "--quiet");
        var before = _line.Out;

        Assert.Equal(0, await _line.RunAsync("show", Folder, "--report", _line.PathOf("again.html")));
        Assert.Equal(before, _line.Out);
        var report = await File.ReadAllTextAsync(_line.PathOf("again.html"), TestContext.Current.CancellationToken);
        Assert.Contains("<h1>tiny</h1>", report);
        var cell = Directory.GetDirectories(Path.Combine(Folder, "cells"))[0];
        Assert.Equal(0, await _line.RunAsync("show", cell));
        Assert.Contains("run folder: " + cell, _line.Out);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("config")]
    public async Task Where_one_experiment_is_wanted_the_command_for_sweeps_is_named(string command)
    {
        Assert.Equal(2, await _line.RunAsync(command, _line.Experiment(Axes)));

        Assert.Contains("tiny.conf:7:1: sweep: makes many experiments of this file", _line.Error);
        Assert.Contains("run them with 'fedactors sweep'", _line.Error);
        Assert.Contains("    7 | sweep {", _line.Error);
        Assert.Equal(0, await _line.RunAsync("config", _line.Experiment(Axes), "--set", "sweep=null"));
    }

    [Fact]
    public async Task Cells_that_cannot_work_are_named_before_anything_runs()
    {
        Assert.Equal(2, await _line.RunAsync(
            "sweep", _line.Experiment("sweep { seeds = 2, data.partition = [by-owner, iid { clients = 2 }] }"), "--out", Folder));

        Assert.Contains("data.partition = iid { clients = 2 }", _line.Error);
        Assert.DoesNotContain("seed", _line.Error);
        Assert.False(Directory.Exists(Folder));
        Assert.Equal(2, await _line.RunAsync("sweep", _line.Experiment("sweep.rouns = [1]"), "--out", Folder));
        Assert.Contains("rouns: unknown key, did you mean \"rounds\"?", _line.Error);
    }

    [Fact]
    public async Task An_interrupted_sweep_says_how_to_go_on()
    {
        using var interrupted = new CancellationTokenSource();
        var file = _line.Experiment("sweep { seeds = 2, rounds = [1, 100000000] }");
        var running = _line.RunAsync(interrupted.Token, "sweep", file, "--out", Folder, "--threads", "2");
        while (!File.Exists(Path.Combine(Folder, "sweep.csv"))) await Task.Delay(20, TestContext.Current.CancellationToken);
        await interrupted.CancelAsync();

        Assert.Equal(130, await running);
        Assert.Matches("interrupted after [12] of 4 cells; the same command goes on from there", _line.Error);
    }

    private static (int, int, int) Counts(JsonElement summary) => (
        summary.GetProperty("cells").GetInt32(),
        summary.GetProperty("done").GetInt32(),
        summary.GetProperty("failed").GetInt32());

    private static string WithoutCost(string text) =>
        string.Join('\n', text.Split('\n').Where(line => !line.StartsWith("cost ", StringComparison.Ordinal)));
}
