using FedActors.Engine.Sweeps.Running;
using FedActors.Engine.Tests.Experiments;

namespace FedActors.Engine.Tests.Sweeps;

public sealed class RaceTrackTests
{
    private static readonly Sweep Sweep = FedActors.Sweep.Of(SmallExperiment.Create() with { Rounds = 30 })
        .Over("rate", [1, 2], (experiment, rate) => experiment with { ServerLearningRate = rate })
        .Over("every", [1, 2], (experiment, every) => experiment with { EvaluateEvery = every })
        .With(new Race { Over = ["rate"], Every = 10, Margin = 0.1 });

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_that_is_more_than_the_margin_behind_one_before_it_ends()
    {
        var (track, first, second) = Track();
        await track.EndsAsync(first, "krum", 10, 0.5, Cancelled);

        Assert.False(await track.EndsAsync(second, "krum", 10, 0.45, Cancelled));
        await track.EndsAsync(first, "krum", 20, 0.7, Cancelled);
        Assert.True(await track.EndsAsync(second, "krum", 20, 0.5, Cancelled));
    }

    [Fact]
    public async Task The_first_one_waits_for_nobody_and_the_second_for_the_first()
    {
        var (track, first, second) = Track();
        var waiting = track.EndsAsync(second, "krum", 10, 0.1, Cancelled);

        Assert.False(waiting.IsCompleted);
        Assert.False(await track.EndsAsync(first, "krum", 10, 0.9, Cancelled));
        Assert.True(await waiting);
    }

    [Fact]
    public async Task One_that_has_failed_holds_up_nobody()
    {
        var (track, first, second) = Track();
        var waiting = track.EndsAsync(second, "krum", 20, 0.1, Cancelled);
        track.Finish(first);

        Assert.False(await waiting);
    }

    [Fact]
    public async Task Cells_that_differ_in_more_do_not_compete()
    {
        var track = new RaceTrack(Sweep, Sweep.Cells);
        await track.EndsAsync(Sweep.Cells[0].Id, "krum", 10, 0.9, Cancelled);

        Assert.False(await track.EndsAsync(Sweep.Cells[1].Id, "krum", 10, 0.1, Cancelled));
    }

    [Fact]
    public async Task Between_comparisons_nobody_ends()
    {
        var (track, _, second) = Track();

        Assert.False(await track.EndsAsync(second, "krum", 9, 0.1, Cancelled));
        Assert.False(await track.EndsAsync(second, "krum", 0, 0.1, Cancelled));
        Assert.False(await track.EndsAsync(second, "krum", 10, null, Cancelled));
    }

    private static (RaceTrack Track, string First, string Second) Track() =>
        (new RaceTrack(Sweep, Sweep.Cells), Sweep.Cells[0].Id, Sweep.Cells[2].Id);
}
