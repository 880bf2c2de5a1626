using FedActors.Actors.Devices;
using FedActors.Engine.Reports;
using FedActors.Numerics.Randomness;
using FedActors.Training.Data.Idle;
using FedActors.Training.Models;

namespace FedActors.Engine.Tests.Experiments;

/// <summary>The same actors in real time, sped up a thousand times: what must hold whatever the order of events.</summary>
public sealed class WallClockTests
{
    private static readonly Experiment Real = SmallExperiment.Create() with { Clock = new WallClock { Speed = 1000 } };

    [Fact(Timeout = 120_000)]
    public async Task Rounds_have_as_many_updates_as_on_the_virtual_clock()
    {
        var rounds = await SmallExperiment.RunAsync(Real with
        {
            Participation = new() { Participants = 12, OverSelection = 1.5 },
        });

        Assert.Equal(15, rounds.Count);
        Assert.All(rounds.Where(round => round.Round > 0), round =>
        {
            Assert.Equal((18, 12, 6), (round.Participants.Count, round.Count(Fate.Arrived), round.Count(Fate.Late)));
            Assert.Null(round.Void);
            Assert.True(round.Ended > round.Began);
        });
    }

    [Fact(Timeout = 120_000)]
    public async Task If_nobody_is_late_the_bits_are_the_same_as_on_the_virtual_clock()
    {
        var everybody = SmallExperiment.Create() with
        {
            Participation = new() { Participants = 60 },
            Attacks = [new AttackGroup { Fraction = 0.2, Attacks = [new Alie()] }],
        };
        var simulated = await SmallExperiment.RunAsync(everybody);
        var real = await SmallExperiment.RunAsync(everybody with { Clock = Real.Clock });

        Assert.Equal(simulated.Select(round => round.Fingerprint), real.Select(round => round.Fingerprint));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_round_is_over_when_enough_have_answered_though_others_go_on_answering()
    {
        var experiment = new Experiment
        {
            Rounds = 5,
            Clock = new WallClock { Speed = 20 },
            Data = new IdleDataOptions { Count = 400, Samples = 1000 },
            Model = new IdleModelOptions { Bytes = 1000 },
            Participation = new() { Participants = 100, OverSelection = 4 },
        };
        var devices = new DeviceFleet(experiment.Devices, RandomKey.Of(experiment.Seed));
        var times = Enumerable.Range(0, 400).Select(client => devices.Of(client).Round(1000, 1000, 1000)).Order().ToList();

        var rounds = await SmallExperiment.RunAsync(experiment);

        // The hundredth answer ends the round; a busy machine may see some more of them first.
        Assert.InRange(rounds.Skip(1).Min(round => round.Ended - round.Began), times[90], times[300]);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_deadline_is_measured_in_the_time_of_the_run()
    {
        var rounds = await SmallExperiment.RunAsync(Real with
        {
            Rules = [Real.Rules[0]],
            Clock = new WallClock { Speed = 50 },
            Participation = new() { Participants = 18, Deadline = TimeSpan.FromSeconds(4), Quorum = 0.01 },
        });

        Assert.All(rounds.Skip(1), round => Assert.True(round.Ended - round.Began >= TimeSpan.FromSeconds(4)));
        Assert.Contains(rounds, round => round.Count(Fate.Late) > 0);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_reader_that_stops_reading_stops_the_run()
    {
        var seen = 0;
        await foreach (var _ in new Simulation(Real with { Rounds = 1_000_000 }, TimeProvider.System, 2).RunAsync())
            if (++seen == 3) break;

        Assert.Equal(3, seen);
    }

    [Theory]
    [InlineData("clock = wall { speed = 0 }", "clock.wall.speed: is 0, must be between 0.001 and 1000000")]
    [InlineData("clock = wall { speed = 1e9 }", "clock.wall.speed: is 1000000000, must be between")]
    [InlineData("clock = real", "clock: unknown kind \"real\"")]
    [InlineData("clock = virtual { speed = 3 }", "clock.virtual.speed: unknown key")]
    public void Impossible_clocks_are_refused(string text, string message) => Assert.Contains(message, Failures.Of(text).Message);

    [Fact]
    public void The_report_says_that_the_run_cannot_be_reproduced()
    {
        var clock = ExperimentFile.Parse("clock = wall { speed = 10 }", "a.conf", []).Experiment;

        Assert.Contains("cannot be reproduced bit for bit", ExperimentInWords.Describe(clock));
        Assert.Contains(("Clock", "10 times as fast as real time"), ExperimentInWords.Facts(clock, "mlp"));
        Assert.DoesNotContain("reproduced", ExperimentInWords.Describe(new Experiment()));
    }
}
