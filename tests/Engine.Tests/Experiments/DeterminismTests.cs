namespace FedActors.Engine.Tests.Experiments;

public sealed class DeterminismTests
{
    [Fact]
    public async Task Models_verdicts_and_participants_are_the_same_bits_for_any_number_of_threads()
    {
        var one = await SmallExperiment.RunAsync(SmallExperiment.Create(), threads: 1);
        var two = await SmallExperiment.RunAsync(SmallExperiment.Create(), threads: 2);
        var eight = await SmallExperiment.RunAsync(SmallExperiment.Create(), threads: 8);

        Assert.Equal(15, one.Count);
        Assert.Equal(SmallExperiment.Bits(one), SmallExperiment.Bits(two));
        Assert.Equal(SmallExperiment.Bits(one), SmallExperiment.Bits(eight));
    }

    [Fact]
    public async Task A_convolutional_network_gives_the_same_bits_for_any_number_of_threads_too()
    {
        var cnn = SmallExperiment.Create() with
        {
            Rounds = 1,
            Model = new CnnOptions { First = 16, Second = 16, Hidden = 16 },
            Training = new LocalTraining { BatchSize = 16, Optimiser = new AdamOptions() },
        };

        Assert.Equal(
            SmallExperiment.Bits(await SmallExperiment.RunAsync(cnn, threads: 1)),
            SmallExperiment.Bits(await SmallExperiment.RunAsync(cnn, threads: 8)));
    }

    [Theory]
    [InlineData(WhenGone.Lose)]
    [InlineData(WhenGone.Pause)]
    public async Task Clients_that_come_and_go_leave_the_bits_alone(WhenGone whenGone)
    {
        var experiment = SmallExperiment.Create();
        var coming = experiment with
        {
            Devices = experiment.Devices with
            {
                Latency = TimeSpan.FromMilliseconds(20),
                Classes = [new() { Name = "phone", Share = 0.5, SamplesPerSecond = new(15, 0.5) }],
                Availability = new SpansAvailability { On = TimeSpan.FromSeconds(30), Off = TimeSpan.FromSeconds(15) },
                WhenGone = whenGone,
            },
        };

        var one = await SmallExperiment.RunAsync(coming, threads: 1);

        Assert.Equal(SmallExperiment.Bits(one), SmallExperiment.Bits(await SmallExperiment.RunAsync(coming, threads: 2)));
        Assert.Equal(SmallExperiment.Bits(one), SmallExperiment.Bits(await SmallExperiment.RunAsync(coming, threads: 8)));
        Assert.Contains(one, round => round.Void is null && round.Count(Fate.Arrived) > 0);
        Assert.Equal(whenGone == WhenGone.Lose, one.Any(round => round.Count(Fate.Lost) > 0));
    }

    [Fact]
    public async Task Another_seed_is_another_run()
    {
        var seven = await SmallExperiment.RunAsync(SmallExperiment.Create());
        var eight = await SmallExperiment.RunAsync(SmallExperiment.Create() with { Seed = 8 });

        Assert.Empty(seven.Select(round => round.Fingerprint).Intersect(eight.Select(round => round.Fingerprint)));
    }

    [Fact]
    public async Task Rules_start_from_the_same_model_and_meet_the_same_participants()
    {
        var runs = (await SmallExperiment.RunAsync(SmallExperiment.Create())).GroupBy(round => round.Run).ToList();

        Assert.Equal(["average", "krum", "layerwise"], runs.Select(run => run.Key));
        Assert.Single(runs.Select(run => run.First().Fingerprint).Distinct());
        for (var number = 1; number <= 4; number++)
            Assert.Single(runs.Select(run => Participants(run.Single(round => round.Round == number))).Distinct());
    }

    [Fact]
    public async Task A_rule_gives_the_same_bits_alone_as_among_others()
    {
        var all = await SmallExperiment.RunAsync(SmallExperiment.Create());
        var alone = await SmallExperiment.RunAsync(SmallExperiment.Create() with { Rules = [SmallExperiment.Create().Rules[1]] });

        Assert.Equal(SmallExperiment.Bits(all.Where(round => round.Run == "krum")), SmallExperiment.Bits(alone));
    }

    private static string Participants(RoundResult round) =>
        string.Join(',', round.Participants.Select(each => (each.Client, each.IsHostile, each.Fate)));
}
