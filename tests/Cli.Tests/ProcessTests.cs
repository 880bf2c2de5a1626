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
    public async Task Wrong_input_gives_exit_code_2_and_an_empty_result_stream()
    {
        using var process = Start("run", "none.conf");
        Assert.Empty(await process.StandardOutput.ReadToEndAsync());
        Assert.StartsWith("error: none.conf", await process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();

        Assert.Equal(2, process.ExitCode);
    }

    [Fact]
    public async Task A_signal_ends_a_run_cleanly()
    {
        using var process = Start("run", _line.Experiment(), "--out", "run", "--set", "rounds=1000000");
        for (var line = ""; line is not null && !line.Contains("round"); line = await process.StandardError.ReadLineAsync())
        {
        }
        // Not SIGINT: if the tests were started in the background, it is ignored, and child processes inherit that.
        using (var kill = Process.Start("kill", ["-TERM", $"{process.Id}"])) await kill.WaitForExitAsync();
        var rest = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(130, process.ExitCode);
        Assert.Contains("interrupted after round", await rest);
        Assert.Contains("run folder: run", output);
        Assert.True(File.Exists(Path.Combine(_line.PathOf("run"), "report.html")));
    }

    private Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo(
        Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet",
        [Path.Combine(AppContext.BaseDirectory, "fedactors.dll"), .. arguments])
    {
        WorkingDirectory = _line.PathOf(""),
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
