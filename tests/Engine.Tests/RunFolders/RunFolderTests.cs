using System.Text.Json;
using Akka.Actor;
using FedActors.Runtime.Time;

namespace FedActors.Engine.Tests.RunFolders;

public sealed class RunFolderTests : IDisposable
{
    private readonly TemporaryFolder _temporary = new();

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void A_new_folder_holds_just_the_header()
    {
        using var folder = RunFolder.Create(_temporary.PathOf("runs", "first"));

        Assert.Equal(["rounds.csv", "rounds.jsonl"], Files(folder));
        Assert.StartsWith("rule,round,accuracy,", Read(folder, "rounds.csv"));
        Assert.Empty(Read(folder, "rounds.jsonl"));
    }

    [Fact]
    public void Rounds_can_be_read_during_the_run()
    {
        using var folder = RunFolder.Create(_temporary.PathOf("run"));
        foreach (var round in new[] { SampleRounds.Untrained(), SampleRounds.Trained() })
            folder.Add(round, RoundSummary.Of(round));

        Assert.Equal(3, Read(folder, "rounds.csv").Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        var lines = Read(folder, "rounds.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal([0, 1], lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("round").GetInt32()));
    }

    [Fact]
    public void There_is_an_incidents_file_only_if_there_are_incidents()
    {
        using var folder = RunFolder.Create(_temporary.PathOf("run"));
        folder.WriteIncidents([]);
        Assert.DoesNotContain("incidents.jsonl", Files(folder));

        var threw = new InvalidOperationException("no data");
        var at = new Instant(15_000_000);
        folder.WriteIncidents([new("mean", new Incident(at, "/federation/client-7", "TrainRequest", threw, Directive.Restart))]);

        var incident = JsonDocument.Parse(Read(folder, "incidents.jsonl")).RootElement;
        Assert.Equal(1.5, incident.GetProperty("virtual_s").GetDouble());
        Assert.Equal("mean", incident.GetProperty("rule").GetString());
        Assert.Equal("/federation/client-7", incident.GetProperty("actor").GetString());
        Assert.Equal("InvalidOperationException: no data", incident.GetProperty("error").GetString());
        Assert.Equal("Restart", incident.GetProperty("decision").GetString());
    }

    [Fact]
    public void Whole_files_are_written_under_their_names()
    {
        using var folder = RunFolder.Create(_temporary.PathOf("run"));
        folder.WriteConfiguration("{}");
        folder.WriteReport("<html/>");
        folder.WriteModel(stream => stream.Write("model"u8));

        Assert.Equal("{}", Read(folder, "config.json"));
        Assert.Equal("<html/>", Read(folder, "report.html"));
        Assert.Equal("model", Read(folder, "model.safetensors"));
    }

    [Theory]
    [InlineData("krum", "krum.safetensors")]
    [InlineData("../../krum", "..%2F..%2Fkrum.safetensors")]
    [InlineData("..", "...safetensors")]
    public void The_model_of_a_rule_is_inside_the_folder_whatever_the_rules_name(string rule, string file)
    {
        using var folder = RunFolder.Create(_temporary.PathOf("run"));
        folder.WriteModel(rule, stream => stream.WriteByte(1));

        Assert.Equal(file, Path.GetFileName(Assert.Single(Directory.GetFiles(Path.Combine(folder.Path, "models")))));
    }

    [Fact]
    public void If_writing_fails_half_way_the_old_file_stays()
    {
        using var folder = RunFolder.Create(_temporary.PathOf("run"));
        folder.WriteModel(stream => stream.Write("good"u8));

        Assert.Throws<RunFolderException>(() => folder.WriteModel(stream =>
        {
            stream.Write("ba"u8);
            throw new IOException("disk full");
        }));

        Assert.Equal("good", Read(folder, "model.safetensors"));
        Assert.Equal(["model.safetensors", "rounds.csv", "rounds.jsonl"], Files(folder));
    }

    [Fact]
    public void An_empty_folder_is_used()
    {
        Directory.CreateDirectory(_temporary.PathOf("run"));
        using var folder = RunFolder.Create(_temporary.PathOf("run"));
        Assert.Contains("rounds.csv", Files(folder));
    }

    [Fact]
    public void A_folder_that_holds_a_run_is_left_alone()
    {
        RunFolder.Create(_temporary.PathOf("run")).Dispose();
        File.WriteAllText(_temporary.PathOf("run", "rounds.csv"), "precious");

        var error = Assert.Throws<RunFolderException>(() => RunFolder.Create(_temporary.PathOf("run")));

        Assert.Contains("not empty", error.Message);
        Assert.Equal("precious", File.ReadAllText(_temporary.PathOf("run", "rounds.csv")));
    }

    [Fact]
    public void A_file_is_not_accepted_as_a_folder()
    {
        File.WriteAllText(_temporary.PathOf("taken"), "");
        var error = Assert.Throws<RunFolderException>(() => RunFolder.Create(_temporary.PathOf("taken")));
        Assert.Contains("a file has this name", error.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nul\0byte")]
    public void Invalid_paths_are_refused(string path) =>
        Assert.Throws<RunFolderException>(() => RunFolder.Create(path));

    [Fact]
    public void Nothing_is_left_of_a_folder_that_cannot_be_created()
    {
        File.WriteAllText(_temporary.PathOf("taken"), "");
        var error = Assert.Throws<RunFolderException>(() => RunFolder.Create(_temporary.PathOf("taken", "below", "run")));

        Assert.Contains("cannot be written", error.Message);
        Assert.Equal([_temporary.PathOf("taken")], _temporary.Entries);
    }

    private static IEnumerable<string?> Files(RunFolder folder) =>
        Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    private static string Read(RunFolder folder, string name)
    {
        using var stream = new FileStream(Path.Combine(folder.Path, name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
