using System.Diagnostics;

namespace FedActors.Cli.Tests;

/// <summary>The program in a process of its own, as users start it.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task A_run_names_its_folder_after_the_experiment_and_the_time()
    {
        using var process = Start("run", _line.Experiment(), "--quiet", "--set", "rounds=1");
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(0, process.ExitCode);
        var folder = Assert.Single(Directory.GetDirectories(_line.PathOf("runs")));
        Assert.Matches(@"^tiny-\d{8}-\d{6}$", Path.GetFileName(folder));
        Assert.Contains(Path.GetFileName(folder), output);
        Assert.DoesNotContain('\e', output);
    }

    [Fact]
    public async Task A_sweep_that_was_killed_goes_on_where_it_was()
    {
        var file = _line.Experiment("sweep { seeds = 4, rounds = [3, 100000000] }");
        using (var killed = Start("sweep", file, "--out", "swept", "--threads", "2"))
        {
            // Two short cells are done; two that would never end are being written.
            while (await killed.StandardError.ReadLineAsync() is { } line && !line.Contains("rounds = 3, seed 2: done"))
            {
            }
            killed.Kill();
            await killed.WaitForExitAsync();
        }
        var cells = Path.Combine(_line.PathOf("swept"), "cells");
        Assert.NotEmpty(Directory.GetDirectories(cells, "*.part"));
        using var again = Start("sweep", file, "--out", "swept", "--set", "sweep.rounds=[3]");
        var output = again.StandardOutput.ReadToEndAsync();
        var error = await again.StandardError.ReadToEndAsync();
        await again.WaitForExitAsync();

        Assert.Equal(0, again.ExitCode);
        Assert.Equal(2, error.Split('\n').Count(line => line.Contains(": already there")));
        Assert.Contains("n = 4", await output);
        Assert.Empty(Directory.GetDirectories(cells, "*.part"));
    }

    [Fact]
    public async Task Wrong_input_gives_exit_code_2_and_an_empty_result_stream()
    {
        using var process = Start("run", "none.conf");
        Assert.Empty(await process.StandardOutput.ReadToEndAsync());
        Assert.StartsWith("error: none.conf", await process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();

        Assert.Equal(2, process.ExitCode);
    }

    [Fact]
    public async Task A_disk_that_models_fill_still_has_table_and_report()
    {
        // No file may have more than 200 kB, which the model has; a signal that would tell so is ignored, so writing fails.
        using var process = Programs.Start(
            _line.PathOf(""),
            "bash",
            ["-c", "trap '' XFSZ; ulimit -f 200; exec \"$@\"", "bash", .. Programs.Fedactors],
            ["run", _line.Experiment(), "--quiet", "--out", "run", "--set", "model = mlp { layers = [1000] }"],
            // The runtime keeps its code in a file of its own, if it is told to let nobody write to code.
            ("DOTNET_EnableWriteXorExecute", "0"));
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(1, process.ExitCode);
        Assert.StartsWith("error: run/model.safetensors: cannot be written: ", await error);
        Assert.Contains("run folder: run", output);
        Assert.Equal(
            ["config.json", "report.html", "rounds.csv", "rounds.jsonl", "summary.json"],
            Directory.GetFileSystemEntries(_line.PathOf("run")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(7, (await File.ReadAllLinesAsync(Path.Combine(_line.PathOf("run"), "rounds.csv"))).Length);
    }

    [Fact]
    public async Task A_model_that_memory_does_not_suffice_for_is_told()
    {
        using var process = Programs.Start(
            _line.PathOf(""),
            Programs.Fedactors[0],
            Programs.Fedactors[1..],
            ["run", _line.Experiment(), "--quiet", "--out", "run", "--set", "model = mlp { layers = [20000] }"],
            ("DOTNET_GCHeapHardLimit", "0x3000000"));
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(2, process.ExitCode);
        Assert.StartsWith("error: ", error);
        Assert.Contains("this machine", error);
        Assert.DoesNotContain("   at ", error);
        Assert.Empty(await output);
        Assert.False(Directory.Exists(_line.PathOf("run")));
    }

    private Process Start(params string[] arguments) =>
        Programs.Start(_line.PathOf(""), Programs.Fedactors[0], Programs.Fedactors[1..], arguments);
}
