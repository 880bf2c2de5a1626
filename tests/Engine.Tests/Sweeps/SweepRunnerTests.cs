using FedActors.Engine.Sweeps.Folders;
using FedActors.Engine.Sweeps.Tables;
using FedActors.Engine.Tests.Estimates;
using FedActors.Engine.Tests.Experiments;
using FedActors.Engine.Tests.RunFolders;

namespace FedActors.Engine.Tests.Sweeps;

public sealed class SweepRunnerTests : IDisposable
{
    private static readonly Experiment Small = SmallExperiment.Create() with
    {
        Rounds = 2,
        Rules = [new("average", new AverageOptions()), new("krum", new KrumOptions { F = 3 })],
    };

    private static readonly Sweep Fractions = Sweep.Of(Small).Over("fraction", [0, 0.2], WithFraction).WithSeeds(2);

    private readonly TemporaryFolder _temporary = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task A_cell_is_an_ordinary_run_with_the_same_fingerprints()
    {
        var cells = await RunAsync(Fractions, "sweep");
        var cell = Fractions.Cells[^1];
        var alone = await SmallExperiment.RunAsync(cell.Experiment);

        Assert.Equal(4, cells.Count);
        var swept = cells.Single(one => one.Id == cell.Id);
        Assert.Equal(
            alone.Where(round => round.Round == 2).Select(round => round.Fingerprint),
            swept.Rules.Select(rule => rule.Fingerprint));
        Assert.True(File.Exists(Path.Combine(swept.Folder!, "report.html")));
        var again = ExperimentFile.Load(Path.Combine(swept.Folder!, "config.json"), []).Experiment;
        Assert.Equal(cell.Id, new SweepCell([], again).Id);
    }

    [Fact]
    public async Task The_table_is_the_same_however_many_cells_run_side_by_side()
    {
        await RunAsync(Fractions, "one", threads: 1);
        await RunAsync(Fractions, "five", threads: 5);

        Assert.Equal(Table("one"), Table("five"));
        Assert.Equal(9, Table("one").Count);
    }

    [Fact]
    public async Task A_second_start_runs_what_is_missing_or_has_changed()
    {
        var first = await RunAsync(Fractions, "sweep");
        var before = Table("sweep");
        Directory.Delete(first.Single(cell => cell.Id == Fractions.Cells[1].Id).Folder!, recursive: true);
        // As a process leaves it that is killed while it writes.
        Directory.CreateDirectory(_temporary.PathOf("sweep", "cells", $"{Fractions.Cells[1].Id}.part"));

        var second = await RunAsync(Fractions, "sweep");
        Assert.Equal([Fractions.Cells[1].Id], second.Where(cell => !cell.IsReused).Select(cell => cell.Id));
        Assert.Equal(before, Table("sweep"));
        var edited = Sweep.Of(Small).Over("fraction", [0.2, 0.3], WithFraction).WithSeeds(2);
        var third = await RunAsync(edited, "sweep");
        Assert.Equal(["0.3", "0.3"], third.Where(cell => !cell.IsReused).Select(cell => cell.Labels[0]));
        Assert.Empty(Directory.GetDirectories(_temporary.PathOf("sweep", "cells"), "*.part"));
    }

    [Fact]
    public async Task A_cell_fails_alone_and_is_tried_again()
    {
        var sweep = Sweep.Of(Small).Over("data", [("good", Small.Data), ("bad", new FailingSource(Small.Data))],
            (experiment, data) => experiment with { Data = data });
        var cells = await RunAsync(sweep, "sweep");

        Assert.Equal(CellState.Done, cells.Single(cell => cell.Labels[0] == "good").State);
        Assert.Contains("no disk", cells.Single(cell => cell.State == CellState.Failed).Why);
        Assert.Contains(Table("sweep"), line => line.Contains("bad,7,krum,failed"));
        Assert.Equal(["bad"], (await RunAsync(sweep, "sweep")).Where(cell => !cell.IsReused).Select(cell => cell.Labels[0]));
    }

    [Fact]
    public async Task A_race_ends_runs_that_are_behind_and_says_so_however_many_threads_there_are()
    {
        var race = Sweep.Of(Small with { Rounds = 6, Attacks = [] })
            .Over("rate", [1, 0.001], (experiment, rate) => experiment with { ServerLearningRate = rate })
            .With(new Race { Over = ["rate"], Every = 3, Margin = 0.05 });
        var cells = await RunAsync(race, "one", threads: 1);
        await RunAsync(race, "four", threads: 4);

        Assert.Equal(Table("one"), Table("four"));
        var behind = cells.Single(cell => cell.Labels[0] == "0.001");
        Assert.All(behind.Rules, rule => Assert.Equal((3, RuleVerdict.CutShort), (rule.Rounds, rule.Judgement.Verdict)));
        Assert.All(cells.Single(cell => cell.Labels[0] == "1").Rules, rule => Assert.Equal(6, rule.Rounds));
        // How far it had got when it was ended depends on threads.
        Assert.False(File.Exists(Path.Combine(behind.Folder!, "model.safetensors")));
        Assert.False(Directory.Exists(Path.Combine(behind.Folder!, "models")));
        Assert.All(await RunAsync(race, "one", threads: 2), cell => Assert.True(cell.IsReused));
        // Without the race, what it has ended is run to its end.
        var whole = await RunAsync(race.With(new Race()), "one");
        Assert.Equal(["0.001"], whole.Where(cell => !cell.IsReused).Select(cell => cell.Labels[0]));
        // And the other way round.
        Assert.Equal(
            ["0.001"], (await RunAsync(race, "one")).Where(cell => !cell.IsReused).Select(cell => cell.Labels[0]));
        Assert.Equal(Table("four"), Table("one"));
    }

    [Fact]
    public async Task What_a_cancelled_sweep_has_computed_is_kept()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        var runner = Runner(Fractions, "sweep", threads: 1);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in runner.RunAsync(stop.Token)) await stop.CancelAsync();
        });

        Assert.InRange(Table("sweep").Count(line => line.Contains(",done,")), 2, 6);
        Assert.Contains(Table("sweep"), line => line.Contains(",missing,"));
        Assert.True(File.Exists(_temporary.PathOf("sweep", "report.html")));
        Assert.Contains(await RunAsync(Fractions, "sweep"), cell => cell.IsReused);
        Assert.DoesNotContain(Table("sweep"), line => line.Contains(",missing,"));
    }

    [Fact]
    public async Task What_earlier_starts_have_computed_is_shown_even_if_a_start_does_not_get_to_it()
    {
        await RunAsync(Fractions, "sweep");
        // The new cells come first.
        var edited = Sweep.Of(Small).Over("fraction", [0.3, 0, 0.2], WithFraction).WithSeeds(2);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in Runner(edited, "sweep", threads: 1).RunAsync(stop.Token)) await stop.CancelAsync();
        });

        Assert.InRange(Table("sweep").Count(line => line.Contains(",done,")), 8 + 2, 12);
    }

    [Fact]
    public async Task A_saved_sweep_is_read_as_it_was()
    {
        var runner = Runner(Fractions, "sweep", threads: 2);
        await foreach (var _ in runner.RunAsync(Cancelled)) Assert.True(runner.Progress.Done > 0);
        var saved = SavedSweep.Read(_temporary.PathOf("sweep"));

        Assert.Equal(runner.Content.Fingerprint, saved.Fingerprint);
        Assert.Equal((4, 4, 0), (runner.Progress.Cells, runner.Progress.Done, runner.Progress.Running));
        Assert.Equal(Table("sweep"), WithoutWallTimes(SweepCsv.Of(saved).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)));
    }

    [Theory]
    [InlineData("\"done\"", "\"bogus\"")]
    [InlineData("\"cpu_s\":", "\"cpu_s\":1e300,\"was\":")]
    [InlineData("\"rules\":", "\"rules\":{},\"were\":")]
    [InlineData("\"values\":[\"0\"]", "\"values\":[]")]
    [InlineData("\"values\":[\"0\"]", "\"values\":[\"9\"]")]
    public async Task A_description_that_cannot_be_is_refused(string part, string instead)
    {
        await RunAsync(Fractions, "sweep");
        var path = _temporary.PathOf("sweep", "sweep.json");
        var text = string.Concat(File.ReadAllText(path).Split(['\r', '\n', ' '], StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(part, text);
        File.WriteAllText(path, text.Replace(part, instead));

        Assert.Throws<RunFolderException>(() => SavedSweep.Read(_temporary.PathOf("sweep")));
        Assert.Null(SavedSweep.TryDescribed(_temporary.PathOf("sweep")));
    }

    [Fact]
    public async Task Two_processes_do_not_share_a_folder()
    {
        using var held = SweepFolder.Open(_temporary.PathOf("sweep"));

        var error = await Assert.ThrowsAsync<RunFolderException>(() => RunAsync(Fractions, "sweep"));
        Assert.Contains("another process", error.Message);
    }

    [Fact]
    public void A_folder_of_something_else_is_left_alone()
    {
        Directory.CreateDirectory(_temporary.PathOf("mine"));
        File.WriteAllText(_temporary.PathOf("mine", "thesis.tex"), "");

        Assert.Contains("holds no sweep", Assert.Throws<RunFolderException>(() => Runner(Fractions, "mine", 1)).Message);
    }

    [Fact]
    public void Every_cell_is_checked_before_anything_runs()
    {
        var wrong = Sweep.Of(Small).Over("participants", [12, 600], (experiment, count) => experiment with
        {
            Participation = experiment.Participation with { Participants = count },
        });

        var error = Assert.Throws<SweepException>(() => Runner(wrong, "sweep", 2).Check(Cancelled));
        Assert.Equal(["600"], error.Cells.Select(cell => cell.Cell.Labels[0]));
        Assert.StartsWith("600, seed 7: participation.participants: 600", error.Message);
    }

    [Fact]
    public async Task A_plan_counts_cells_and_tries_them_without_leaving_anything()
    {
        var plan = await Runner(Fractions, "sweep", threads: 2).PlanAsync(Cancelled);

        Assert.Equal((4, 0, 2, 8, 2), (plan.Cells, plan.Reused, plan.Points, plan.Runs, plan.SideBySide));
        Assert.True(plan.Time > TimeSpan.Zero && plan.MemoryBytes > 1_000_000);
        Assert.False(Directory.Exists(_temporary.PathOf("sweep")));
        await RunAsync(Fractions, "sweep");
        var after = await Runner(Fractions, "sweep", threads: 2).PlanAsync(Cancelled);
        Assert.Equal((4, 0, TimeSpan.Zero), (after.Reused, after.Runs, after.Time));
    }

    [Fact]
    public async Task A_plan_reckons_where_rounds_take_long()
    {
        // Every look at this clock takes 50 ms.
        var experiment = Small with { Rounds = 1000 };
        var alone = new Simulation(experiment, new SteppingClock(), threads: 1).Estimate(Cancelled);
        var rates = Sweep.Of(experiment).Over("rate", [0.1, 0.2, 0.3], (each, rate) => each with { ServerLearningRate = rate });

        var plan = await new SweepRunner(rates, _temporary.PathOf("sweep"), new SteppingClock(), threads: 1)
            .PlanAsync(Cancelled);

        Assert.True(alone.Work / 1000 * 14 > TimeSpan.FromMinutes(1), $"rounds are short: {alone.Work}");
        Assert.InRange(plan.Time / alone.Total, 2.9, 3.1);
    }

    private static Experiment WithFraction(Experiment experiment, double fraction) =>
        experiment with { Attacks = [experiment.Attacks[0] with { Fraction = fraction }] };

    private SweepRunner Runner(Sweep sweep, string folder, int threads) =>
        new(sweep, _temporary.PathOf(folder), TimeProvider.System, threads);

    private async Task<List<CellResult>> RunAsync(Sweep sweep, string folder, int threads = 2)
    {
        var cells = new List<CellResult>();
        await foreach (var cell in Runner(sweep, folder, threads).RunAsync(Cancelled)) cells.Add(cell);
        return cells;
    }

    /// <summary>The lines of the table without wall times.</summary>
    private List<string> Table(string folder) => WithoutWallTimes(File.ReadAllLines(_temporary.PathOf(folder, "sweep.csv")));

    private static List<string> WithoutWallTimes(IEnumerable<string> lines) =>
        [.. lines.Select(line => line[..line.LastIndexOf(',')])];
}
