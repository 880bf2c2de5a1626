using Akka.Actor;
using FedActors.Engine.Reports;
using FedActors.Engine.RunFolders;
using FedActors.Engine.Verdicts;
using FedActors.Runtime.Time;

namespace FedActors.Engine.Tests.RunFolders;

public sealed class SavedRunTests : IDisposable
{
    private static readonly RoundResult[] Results =
        [SampleRounds.Untrained("a, \"b\"\nc"), SampleRounds.Trained("a, \"b\"\nc"), SampleRounds.Trained("a, \"b\"\nc", 2)];

    private static readonly RunSummary Summary = new()
    {
        Name = "digits <1>",
        Description = "Five clients.",
        Figures = [("Clients", "5"), ("Seed", "7")],
        Rules = new Dictionary<string, string> { ["a, \"b\"\nc"] = "average" },
        Facts = new RunFacts(new TestSet(1000, 10, 0.125), 2, IsAttacked: true, StartsTrained: true),
        Measures = new Measures { From = 2, Until = 9 },
        IsRepeatable = false,
        HasEnded = true,
        EndedEarly = "interrupted",
    };

    private readonly TemporaryFolder _temporary = new();

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void What_was_written_is_read()
    {
        var run = SavedRun.Read(Written());

        Assert.Empty(run.Notices);
        Assert.Equal("{}", run.Configuration);
        Assert.Equivalent(Summary, run.Summary, strict: true);
        // The refused are counted, not named.
        Assert.Equivalent(
            Results.Select(result => RoundSummary.Of(result) with { Refusals = [] }), run.Rounds, strict: true);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_loss_that_is_no_number_stays_so(double loss)
    {
        var path = Written(round => round with { Loss = loss });
        Assert.Equal(loss, SavedRun.Read(path).Rounds[^1].Loss);
    }

    [Fact]
    public void A_round_that_was_not_written_to_its_end_is_left_out_and_named()
    {
        var path = Written();
        var csv = Path.Combine(path, "rounds.csv");
        var text = File.ReadAllText(csv);

        // Wherever the process was killed after the header.
        for (var length = text.IndexOf('\n') + 1; length < text.Length; length += 7)
        {
            File.WriteAllText(csv, text[..length]);
            var run = SavedRun.Read(path);
            Assert.InRange(run.Rounds.Count, 0, 2);
            Assert.All(run.Notices, notice => Assert.Equal("the last line of rounds.csv is cut off and was left out", notice));
            Assert.Equal(text[length - 1] == '\n' && run.Notices.Count == 0, run.Notices.Count == 0);
        }
    }

    [Fact]
    public void A_folder_of_an_older_version_is_named_by_its_configuration_and_cannot_be_judged()
    {
        var path = Written();
        File.Delete(Path.Combine(path, "summary.json"));
        File.WriteAllText(Path.Combine(path, "config.json"), """{ "name": "old" }""");
        var run = SavedRun.Read(path);

        Assert.Equal("old", run.Summary.Name);
        Assert.Null(run.Summary.Facts);
        Assert.Contains("there is no summary.json", Assert.Single(run.Notices));
        Assert.Equal(RuleVerdict.CannotTell, Standings.Of(run.Rounds, run.Summary.Facts).Rules[0].Judgement.Verdict);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[1, 2]")]
    [InlineData("""{ "name": 7 }""")]
    [InlineData("")]
    public void If_the_configuration_does_not_help_the_folder_names_the_run(string configuration)
    {
        var path = Written();
        File.Delete(Path.Combine(path, "summary.json"));
        File.WriteAllText(Path.Combine(path, "config.json"), configuration);
        Assert.Equal("run", SavedRun.Read(path).Summary.Name);
    }

    [Fact]
    public void Columns_that_an_older_version_did_not_write_are_empty()
    {
        var path = Written();
        var lines = File.ReadAllText(Path.Combine(path, "rounds.csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        File.WriteAllText(
            Path.Combine(path, "rounds.csv"), string.Concat(lines.Select(line => line[..line.LastIndexOf(',')] + "\r\n")));

        Assert.Equal(TimeSpan.Zero, SavedRun.Read(path).Rounds[^1].WallTimes.Attack);
        Assert.Equal(TimeSpan.FromMilliseconds(120), SavedRun.Read(path).Rounds[^1].WallTimes.Training);
    }

    [Theory]
    [InlineData("name,value\r\n", "has no column 'rule'")]
    [InlineData("", "has no header")]
    [InlineData("rule,round,accuracy,loss,fingerprint\r\nmean,one,0.1,2,ab\r\n", "record 1 has 'one' under round")]
    [InlineData("rule,round,accuracy,loss,fingerprint\r\nmean,1,0.1,2\r\n", "record 1 has 4 fields instead of 5")]
    [InlineData("rule,round,accuracy,loss,fingerprint\r\nmean,1,much,2,ab\r\n", "has 'much' under accuracy, which is no number")]
    public void A_file_that_is_no_record_of_rounds_is_refused(string csv, string message)
    {
        var path = Written();
        File.WriteAllText(Path.Combine(path, "rounds.csv"), csv);
        var error = Assert.Throws<RunFolderException>(() => SavedRun.Read(path));
        Assert.StartsWith(Path.Combine(path, "rounds.csv"), error.Message);
        Assert.Contains(message, error.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{ "name": 7 }""")]
    public void A_summary_that_is_none_is_refused(string summary)
    {
        var path = Written();
        File.WriteAllText(Path.Combine(path, "summary.json"), summary);
        Assert.StartsWith(
            Path.Combine(path, "summary.json"), Assert.Throws<RunFolderException>(() => SavedRun.Read(path)).Message);
    }

    [Fact]
    public void Incidents_are_read_with_how_many_there_were()
    {
        using (var folder = RunFolder.Create(_temporary.PathOf("run")))
        {
            folder.Add(Results[0], RoundSummary.Of(Results[0]));
            folder.WriteSummary(Summary with { IncidentCount = 5000 }, standings: null);
            folder.WriteIncidents([Threw("krum", "no \"luck\"\n"), Threw("mean", "")]);
        }
        var run = SavedRun.Read(_temporary.PathOf("run"));

        Assert.Equal(
            [ReportedIncident.Of(Threw("krum", "no \"luck\"\n")), ReportedIncident.Of(Threw("mean", ""))], run.Incidents);
        Assert.Equal(5000, ReportOf.Run(run).IncidentCount);

        static RunIncident Threw(string rule, string why)
        {
            var at = Instant.Start + TimeSpan.FromSeconds(1.5);
            return new(rule, new Incident(at, "/federation", "JobDone", new InvalidOperationException(why), Directive.Restart));
        }
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("[]")]
    [InlineData("""{ "rule": 3 }""")]
    [InlineData("""{ "rule": "a", "virtual_s": 1e300, "actor": "", "message": "", "error": "", "decision": "" }""")]
    public void Incidents_that_are_none_are_refused(string line)
    {
        var file = Path.Combine(Written(), "incidents.jsonl");
        File.WriteAllText(file, line + "\n");
        Assert.StartsWith($"{file}: ", Assert.Throws<RunFolderException>(() => SavedRun.Read(_temporary.PathOf("run"))).Message);
    }

    [Theory]
    [InlineData("rounds.csv")]
    [InlineData("summary.json")]
    [InlineData("config.json")]
    [InlineData("incidents.jsonl")]
    public void What_is_no_file_or_too_large_is_refused_unread(string name)
    {
        var file = Path.Combine(Written(), name);
        File.Delete(file);
        File.CreateSymbolicLink(file, "/dev/zero");
        Assert.Equal($"{file}: cannot be read: it is not a regular file, but a pipe or a device", Failure());

        File.Delete(file);
        using (var sparse = File.Create(file)) sparse.SetLength(1L << 40);
        Assert.StartsWith($"{file}: cannot be read: it has more than ", Failure());

        string Failure() => Assert.Throws<RunFolderException>(() => SavedRun.Read(_temporary.PathOf("run"))).Message;
    }

    [Fact]
    public void A_record_without_end_is_not_read_to_its_end()
    {
        var file = Path.Combine(Written(), "rounds.csv");
        using (var sparse = File.OpenWrite(file)) sparse.SetLength(1 << 24);
        Assert.Contains(
            "has a record of more than 1048576 characters",
            Assert.Throws<RunFolderException>(() => SavedRun.Read(_temporary.PathOf("run"))).Message);
    }

    [Fact]
    public void A_folder_that_is_no_run_is_refused()
    {
        Directory.CreateDirectory(_temporary.PathOf("empty"));
        File.WriteAllText(_temporary.PathOf("file"), "");

        Assert.Contains("it has no rounds.csv", Failure("empty"));
        Assert.Contains("is a file", Failure("file"));
        Assert.Contains("there is no such folder", Failure("nowhere"));

        string Failure(string name) =>
            Assert.Throws<RunFolderException>(() => SavedRun.Read(_temporary.PathOf(name))).Message;
    }

    [Fact]
    public void A_run_that_goes_on_can_be_read()
    {
        using var folder = RunFolder.Create(_temporary.PathOf("run"));
        folder.WriteSummary(Summary with { HasEnded = false, EndedEarly = null }, standings: null);
        folder.Add(Results[0], RoundSummary.Of(Results[0]));

        var run = SavedRun.Read(folder.Path);
        Assert.False(run.Summary.HasEnded);
        Assert.Single(run.Rounds);
    }

    private string Written(Func<RoundSummary, RoundSummary>? change = null)
    {
        using var folder = RunFolder.Create(_temporary.PathOf("run"));
        RoundSummary[] rounds = [.. Results.Select(RoundSummary.Of).Select(round => change?.Invoke(round) ?? round)];
        folder.WriteConfiguration("{}");
        foreach (var (result, round) in Results.Zip(rounds)) folder.Add(result, round);
        folder.WriteSummary(Summary, Standings.Of(rounds, Summary.Facts));
        return folder.Path;
    }
}
