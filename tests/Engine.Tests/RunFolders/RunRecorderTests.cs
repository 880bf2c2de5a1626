using FedActors.Engine.RunFolders;
using FedActors.Engine.Tests.Experiments;
using FedActors.TensorFiles;

namespace FedActors.Engine.Tests.RunFolders;

public sealed class RunRecorderTests : IDisposable
{
    private readonly TemporaryFolder _temporary = new();

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task A_run_of_one_rule_writes_all_files()
    {
        var simulation = await Recorded("average");

        Assert.Equal(
            ["config.json", "model.safetensors", "report.html", "rounds.csv", "rounds.jsonl", "summary.json"],
            Directory.GetFiles(_temporary.PathOf("run")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        using var stream = File.OpenRead(_temporary.PathOf("run", "model.safetensors"));
        Assert.Equal(simulation.Models["average"].Parameters.ToArray(), Safetensors.Read(stream).Vector);
    }

    [Fact]
    public async Task A_dumped_round_is_an_archive_and_a_picture_that_show_finds_again()
    {
        var experiment = SmallExperiment.Create() with
        {
            Rounds = 2,
            Participation = new() { Participants = 12 },
            Rules = [new("a/b", new CosDenOptions { Neighbours = 7, Prepare = [new AmplifyOptions { Kernel = 3 }] })],
            Dump = new DumpOptions { Rounds = [2] },
        };
        RoundUpdates? updates = null;
        using (var folder = RunFolder.Create(_temporary.PathOf("run")))
        {
            var simulation = new Simulation(experiment, TimeProvider.System, threads: 1);
            var recorder = new RunRecorder(folder, simulation, "{}");
            await foreach (var round in simulation.RunAsync())
            {
                recorder.Add(round);
                updates ??= round.Updates;
            }
            recorder.Finish(endedEarly: null);
        }

        var arrays = Npz.Read(_temporary.PathOf("run", "updates", "a%2Fb-round-2.npz"));
        Assert.Equal(
            ["clients", "hostile", "shape.0.bias", "shape.0.weight", "shape.2.bias", "shape.2.weight", "updates"],
            arrays.Keys.Order(StringComparer.Ordinal));
        Assert.Equal([12, updates!.Tensors.Length], arrays["updates"].Shape);
        Assert.Equal(updates.Values, arrays["updates"].ToFloats());
        Assert.Equal(updates.Clients, arrays["clients"].ToInts());
        Assert.Equal(updates.IsHostile, arrays["hostile"].ToInts().Select(hostile => hostile == 1));
        Assert.Equal([16, 784], arrays["shape.0.weight"].ToInts());
        var picture = Assert.Single(SavedRun.Read(_temporary.PathOf("run")).Pictures);
        Assert.Equal(("a/b", 2, 2), (picture.Run, picture.Round, picture.Views.Count));
        var report = await File.ReadAllTextAsync(_temporary.PathOf("run", "report.html"), Cancelled);
        Assert.Contains("id=\"updates\"", report);
        Assert.Contains("amplified (kernel = 3)", report);
        Assert.Contains("of the 7 nearest to client", report);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"run\":\"a\",\"round\":1,\"clients\":[1,2],\"hostile\":[true],\"views\":[]}")]
    [InlineData(
        "{\"run\":\"a\",\"round\":1,\"clients\":[1],\"hostile\":[true],\"views\":[{\"title\":\"t\",\"x\":[1],\"y\":[1],"
        + "\"share_x\":1,\"share_y\":0,\"centre\":0,\"cosines\":[1],\"nearest\":[7]}]}")]
    [InlineData(
        "{\"run\":\"a\",\"round\":1,\"clients\":[1],\"hostile\":[true],\"views\":[{\"title\":\"t\",\"x\":[1e999],\"y\":[1],"
        + "\"share_x\":1,\"share_y\":0}]}")]
    public void A_picture_that_nobody_can_draw_is_refused(string line) =>
        Assert.Throws<FormatException>(() => PictureJson.Read(line));

    [Fact]
    public async Task Each_of_several_rules_saves_its_model_and_the_best_one_is_saved_at_the_top()
    {
        await Recorded("first", "second");
        string[] models =
            [_temporary.PathOf("run", "models", "first.safetensors"), _temporary.PathOf("run", "models", "second.safetensors")];

        Assert.Equal(models, Directory.GetFiles(_temporary.PathOf("run", "models")).Order(StringComparer.Ordinal));
        var best = await File.ReadAllBytesAsync(
            _temporary.PathOf("run", "model.safetensors"), TestContext.Current.CancellationToken);
        Assert.Contains(best, models.Select(File.ReadAllBytes));
    }

    [Fact]
    public async Task The_report_says_what_was_asked()
    {
        await Recorded("average");
        var report = await File.ReadAllTextAsync(_temporary.PathOf("run", "report.html"), TestContext.Current.CancellationToken);

        Assert.Contains("4 clients train one model together in 1 round; 2 take part in each. Nobody is hostile.", report);
        Assert.Contains("pen-digits", report);
    }

    [Fact]
    public async Task Models_that_cannot_be_saved_do_not_take_the_report_with_them()
    {
        // In the way of every model: folders that cannot be replaced.
        Directory.CreateDirectory(_temporary.PathOf("run"));
        var error = await Assert.ThrowsAsync<RunFolderException>(() => Recorded(
            () => Directory.CreateDirectory(_temporary.PathOf("run", "model.safetensors")), "first", "second"));

        Assert.Contains("model.safetensors", error.Message);
        Assert.True(File.Exists(_temporary.PathOf("run", "report.html")));
        Assert.Equal(5, (await File.ReadAllLinesAsync(_temporary.PathOf("run", "rounds.csv"), Cancelled)).Length);
        Assert.Empty(Directory.GetFiles(_temporary.PathOf("run"), "*.part"));
    }

    [Fact]
    public async Task A_round_that_comes_after_the_end_is_not_saved()
    {
        var simulation = Simulated("average");
        using var folder = RunFolder.Create(_temporary.PathOf("run"));
        var recorder = new RunRecorder(folder, simulation, "{}");
        await foreach (var round in simulation.RunAsync(Cancelled))
        {
            recorder.Add(round);
            if (round.Round == 0) recorder.Finish("in a hurry");
        }

        Assert.Single(recorder.Rounds);
        Assert.Equal(2, (await File.ReadAllLinesAsync(_temporary.PathOf("run", "rounds.csv"), Cancelled)).Length);
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private static Simulation Simulated(params string[] rules) => new(
        new Experiment
        {
            Data = new PenDigitsOptions { Writers = 4, TestWriters = 1 },
            Participation = new() { Participants = 2 },
            Rounds = 1,
            Rules = [.. rules.Select(rule => new NamedRule(rule, new AverageOptions()))],
        },
        TimeProvider.System,
        threads: 1);

    private Task<Simulation> Recorded(params string[] rules) => Recorded(() => { }, rules);

    private async Task<Simulation> Recorded(Action beforeTheEnd, params string[] rules)
    {
        var simulation = Simulated(rules);
        using var folder = RunFolder.Create(_temporary.PathOf("run"));
        var recorder = new RunRecorder(folder, simulation, "{}");
        await foreach (var round in simulation.RunAsync()) recorder.Add(round);
        beforeTheEnd();
        recorder.Finish(endedEarly: null);
        return simulation;
    }
}
