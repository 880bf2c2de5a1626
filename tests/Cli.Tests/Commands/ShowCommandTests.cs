using System.Text.Json;

namespace FedActors.Cli.Tests.Commands;

public sealed class ShowCommandTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_run_is_shown_as_it_was_when_it_ended(bool json)
    {
        string[] format = json ? ["--json"] : [];
        Assert.Equal(0, await _line.RunAsync(["run", _line.Experiment(), "--out", _line.PathOf("run"), .. format]));
        var before = _line.Out;

        Assert.Equal(0, await _line.RunAsync(["show", _line.PathOf("run"), .. format]));
        Assert.Equal(before, _line.Out);
        Assert.Empty(_line.Error);
    }

    [Fact]
    public async Task The_verdict_of_each_rule_and_what_it_rests_on_are_there_for_programs()
    {
        await _line.RunAsync("run", _line.Experiment(), "--out", _line.PathOf("run"), "--quiet");
        await _line.RunAsync("show", _line.PathOf("run"), "--json");
        var shown = JsonDocument.Parse(_line.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1]).RootElement;
        var summary = JsonDocument.Parse(File.ReadAllText(Path.Combine(_line.PathOf("run"), "summary.json"))).RootElement;

        Assert.Equal(shown.GetProperty("verdict").GetString(), summary.GetProperty("verdict").GetString());
        Assert.Equal(10, shown.GetProperty("test_set").GetProperty("classes").GetInt32());
        Assert.All(
            shown.GetProperty("rules").EnumerateArray(),
            rule => Assert.Matches("^[a-z-]+$", rule.GetProperty("verdict").GetString()!));
        Assert.Equal(
            shown.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("verdict").GetString()),
            summary.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("verdict").GetString()));
    }

    [Fact]
    public async Task A_run_that_was_killed_is_shown_as_far_as_it_came()
    {
        var run = _line.PathOf("run");
        await _line.RunAsync("run", _line.Experiment(), "--out", run, "--quiet");
        var csv = Path.Combine(run, "rounds.csv");
        await File.WriteAllTextAsync(csv, (await File.ReadAllTextAsync(csv, Cancelled))[..^5], Cancelled);
        var summary = Path.Combine(run, "summary.json");
        await File.WriteAllTextAsync(
            summary,
            (await File.ReadAllTextAsync(summary, Cancelled)).Replace("\"ended\": true", "\"ended\": false"),
            Cancelled);
        File.Delete(Path.Combine(run, "report.html"));

        Assert.Equal(0, await _line.RunAsync("show", run));
        Assert.Contains("note: the last line of rounds.csv is cut off and was left out", _line.Error);
        Assert.Contains("note: the run goes on, or its process was killed", _line.Error);
        Assert.Contains("did not finish", _line.Out);
        Assert.DoesNotContain("report.html", _line.Out);
    }

    [Fact]
    public async Task The_report_can_be_written_anew()
    {
        await _line.RunAsync("run", _line.Experiment(), "--out", _line.PathOf("run"), "--quiet");
        Assert.Equal(0, await _line.RunAsync("show", _line.PathOf("run"), "--report", _line.PathOf("again.html")));

        Assert.Equal(
            await File.ReadAllTextAsync(Path.Combine(_line.PathOf("run"), "report.html"), Cancelled),
            await File.ReadAllTextAsync(_line.PathOf("again.html"), Cancelled));
        Assert.Equal(2, await _line.RunAsync("show", _line.PathOf("run"), "--report", _line.PathOf("no/such/folder.html")));
        Assert.Contains("cannot be written", _line.Error);
    }

    [Fact]
    public async Task The_new_report_has_the_incidents()
    {
        var run = _line.PathOf("run");
        await _line.RunAsync("run", _line.Experiment(), "--out", run, "--quiet");
        await File.WriteAllTextAsync(
            Path.Combine(run, "incidents.jsonl"),
            """{"rule":"mean","virtual_s":3,"actor":"/federation","message":"Ask","decision":"Stop","error":"Bug: <b>"}""" + "\n",
            Cancelled);

        Assert.Equal(0, await _line.RunAsync("show", run, "--report", _line.PathOf("again.html")));
        var report = await File.ReadAllTextAsync(_line.PathOf("again.html"), Cancelled);
        Assert.Contains("Actors threw 1 exception", report);
        Assert.Contains("Bug: &lt;b&gt;", report);
    }

    [Fact]
    public async Task Nothing_in_a_foreign_folder_commands_the_terminal()
    {
        var run = _line.PathOf("run");
        Directory.CreateDirectory(run);
        await File.WriteAllTextAsync(
            Path.Combine(run, "rounds.csv"),
            string.Concat(Enumerable.Range(0, 3).Select(round => $"\u001b]0;owned\u0007,{round},0.{round},1,\u009b31m\u202e\r\n")
                .Prepend("rule,round,accuracy,loss,fingerprint\r\n")),
            Cancelled);

        Assert.Equal(0, await _line.RunAsync("show", run));
        Assert.Contains(@"fingerprint \u001b]0;owned\u0007  \u009b31m\u202e", _line.Out);
        Assert.DoesNotContain(_line.Out + _line.Error, letter => letter != '\n' && char.IsControl(letter) || letter == '\u202e');

        // Nor the rest of it, whatever it says.
        await _line.RunAsync("run", _line.Experiment(), "--out", _line.PathOf("own"), "--quiet");
        var summary = Path.Combine(_line.PathOf("own"), "summary.json");
        await File.WriteAllTextAsync(
            summary,
            (await File.ReadAllTextAsync(summary, Cancelled)).Replace("\"ended_early\": null", "\"ended_early\": \"\\u001b[2J\""),
            Cancelled);
        Assert.Equal(0, await _line.RunAsync("show", _line.PathOf("own")));
        Assert.Contains(@"note: \u001b[2J", _line.Error);
    }

    [Theory]
    [InlineData("nowhere", "there is no such folder")]
    [InlineData("tiny.conf", "is a file; give the folder of a run")]
    [InlineData("", "is the folder neither of a run nor of a sweep: it has no rounds.csv and no sweep.json")]
    public async Task What_is_no_run_is_refused(string name, string message)
    {
        _line.Experiment();
        Assert.Equal(2, await _line.RunAsync("show", _line.PathOf(name)));
        Assert.Contains(message, _line.Error);
        Assert.Empty(_line.Out);
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;
}
