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
