using System.Diagnostics;

namespace FedActors.Cli.Tests;

/// <summary>
/// The first signal ends the program wherever it is. No time is asserted: what is interrupted here would otherwise take minutes,
/// or for ever.
/// </summary>
public sealed class SignalTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    [InlineData("HUP", 129)]
    public async Task A_run_ends_cleanly(string signal, int exitCode)
    {
        using var process = Start("run", _line.Experiment(), "--out", "run", "--set", "rounds=100000000");
        await Until(process, "round");
        var (output, error) = await EndedBy(signal, process);

        Assert.Equal(exitCode, process.ExitCode);
        Assert.EndsWith("\r\n", await File.ReadAllTextAsync(Path.Combine(_line.PathOf("run"), "rounds.csv")));
        Assert.Empty(Directory.GetFiles(_line.PathOf("run"), "*.part"));
        // On a machine that is busy with other things, the moment for the report may be too short; then that is told.
        if (error.Contains("what was not saved yet is lost")) return;
        Assert.Contains("interrupted after round", error);
        Assert.Contains("run folder: run", output);
        Assert.True(File.Exists(Path.Combine(_line.PathOf("run"), "report.html")));
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public async Task While_the_report_is_written(string signal, int exitCode)
    {
        using var process = Start("run", _line.Experiment(), "--out", "run", "--set", "rounds=5000");
        await Until(process, "round");
        // The report is written to this file first; a pipe takes 64 kB of it, and then waits for its reader.
        var pipe = _line.PathOf("run/report.html.part");
        using (var made = Process.Start("mkfifo", [pipe])) await made.WaitForExitAsync();
        // Another program's reader, as .NET's would ask for a lock that the writer has.
        using var head = Programs.Start(_line.PathOf(""), "head", ["-c", "1"], [pipe]);
        Assert.Equal("<", await head.StandardOutput.ReadToEndAsync());
        var (_, error) = await EndedBy(signal, process);

        Assert.Equal(exitCode, process.ExitCode);
        Assert.EndsWith("error: interrupted; what was not saved yet is lost\n", error);
        Assert.EndsWith("\r\n", await File.ReadAllTextAsync(Path.Combine(_line.PathOf("run"), "rounds.csv")));
        Assert.Contains("\"ended\": true", await File.ReadAllTextAsync(Path.Combine(_line.PathOf("run"), "summary.json")));
        Assert.False(File.Exists(Path.Combine(_line.PathOf("run"), "report.html")));
        Assert.Empty(Directory.GetFiles(_line.PathOf("run"), "*.part"));
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public async Task While_data_are_prepared(string signal, int exitCode)
    {
        using var process = Start("run", _line.Experiment(), "--out", "run", "--set", "data.writers=600000");
        await Until(process, "preparing");
        var (output, error) = await EndedBy(signal, process);

        Assert.Equal(exitCode, process.ExitCode);
        Assert.Equal("error: interrupted\n", error);
        Assert.Empty(output);
        Assert.False(Directory.Exists(_line.PathOf("run")));
    }

    [Theory]
    [InlineData("run")]
    [InlineData("config")]
    [InlineData("data", "describe")]
    public async Task While_the_configuration_is_read(params string[] command)
    {
        using (var made = Process.Start("mkfifo", [_line.PathOf("pipe")])) await made.WaitForExitAsync();
        using var process = Start([.. command, "pipe"]);
        // Opened for writing, a pipe waits for its reader; nothing is ever written.
        using var pipe = await Task.Run(() => new FileStream(_line.PathOf("pipe"), FileMode.Open, FileAccess.Write));
        var (output, error) = await EndedBy("TERM", process);

        Assert.Equal(143, process.ExitCode);
        Assert.Equal("error: interrupted\n", error);
        Assert.Empty(output);
    }

    [Fact]
    public async Task Though_nobody_reads_what_it_writes()
    {
        using var process = Start("run", _line.Experiment(), "--json", "--out", "run", "--set", "rounds=100000000");
        await Until(process, "round");
        await UntilItStandsStill(new FileInfo(Path.Combine(_line.PathOf("run"), "rounds.jsonl")));
        await Send("INT", process);
        await process.WaitForExitAsync();

        Assert.Equal(130, process.ExitCode);
    }

    /// <summary>
    /// Shells start what runs in the background with SIGINT ignored, and nohup ignores SIGHUP; here it is as on a terminal.
    /// </summary>
    private Process Start(params string[] arguments) =>
        Programs.Start(_line.PathOf(""), "env", ["--default-signal=INT,TERM,HUP", .. Programs.Fedactors], arguments);

    private static async Task Until(Process process, string word)
    {
        for (var line = ""; line is not null && !line.Contains(word); line = await process.StandardError.ReadLineAsync())
        {
        }
    }

    /// <summary>Nobody empties the pipe of the standard output: once it is full, the run waits and its file stays.</summary>
    private static async Task UntilItStandsStill(FileInfo file)
    {
        for (var (length, still) = (0L, 0); still < 20; file.Refresh())
        {
            still = file.Length == length && length > 50_000 ? still + 1 : 0;
            length = file.Length;
            await Task.Delay(50);
        }
    }

    private static async Task<(string Output, string Error)> EndedBy(string signal, Process process)
    {
        await Send(signal, process);
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (output, await error);
    }

    private static async Task Send(string signal, Process process)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        await kill.WaitForExitAsync();
    }
}
