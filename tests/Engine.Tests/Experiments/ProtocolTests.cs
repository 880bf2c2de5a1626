namespace FedActors.Engine.Tests.Experiments;

/// <summary>What the programs of two papers do beyond the usual round.</summary>
public sealed class ProtocolTests
{
    private static readonly Experiment Kept = SmallExperiment.Create() with
    {
        Training = new LocalTraining { BatchSize = 8, Optimiser = new AdamOptions(), KeepOptimiser = true },
        Rules = [SmallExperiment.Create().Rules[0], SmallExperiment.Create().Rules[1]],
    };

    private static readonly AttackGroup Pool = new()
    {
        Name = "pool",
        Count = 12,
        PerRound = 1,
        Attacks = [new Boost { Factor = -5 }],
    };

    private static readonly Experiment Exact = SmallExperiment.Create() with
    {
        Participation = new Participation { Participants = 12 },
        Attacks = [Pool],
    };

    [Fact]
    public async Task Kept_optimisers_give_the_same_bits_for_any_number_of_threads()
    {
        var group = Kept.Attacks[0] with
        {
            PoisonFrom = PoisonStart.Trained,
            Attacks = [new LabelFlip { To = FlipTo.PermutedAll }, new GradientAscent { Merge = true }],
        };
        var experiment = Kept with { Attacks = [group] };
        var one = await SmallExperiment.RunAsync(experiment, threads: 1);
        var eight = await SmallExperiment.RunAsync(experiment, threads: 8);

        Assert.Equal(SmallExperiment.Bits(one), SmallExperiment.Bits(eight));
        Assert.Contains(one, round => round.Count(Fate.Late) > 0);
    }

    [Fact]
    public async Task In_the_first_round_nobody_has_an_optimiser_to_go_on_with()
    {
        var kept = await SmallExperiment.RunAsync(Kept);
        var fresh = await SmallExperiment.RunAsync(Kept with { Training = Kept.Training with { KeepOptimiser = false } });

        Assert.Equal(fresh[1].Fingerprint, kept[1].Fingerprint);
        Assert.NotEqual(fresh[4].Fingerprint, kept[4].Fingerprint);
    }

    [Fact]
    public async Task A_rule_alone_gives_the_same_bits_with_kept_optimisers()
    {
        var all = await SmallExperiment.RunAsync(Kept);
        var alone = await SmallExperiment.RunAsync(Kept with { Rules = [Kept.Rules[1]] });

        Assert.Equal(SmallExperiment.Bits(all.Where(round => round.Run == "krum")), SmallExperiment.Bits(alone));
    }

    [Fact]
    public async Task A_pool_sends_exactly_so_many_of_its_clients_into_every_round_and_into_that_of_the_twin()
    {
        var rounds = await SmallExperiment.RunAsync(Exact with { Measures = new Measures { Twin = Twin.Rule } });

        foreach (var round in rounds.Where(round => round.Round > 0))
        {
            Assert.Equal(12, round.Participants.Count);
            Assert.Equal(round.TwinOf is null ? 1 : 0, round.Participants.Count(one => one.IsHostile));
        }
        foreach (var same in rounds.GroupBy(round => round.Round))
            Assert.Single(same.Select(round => string.Join(',', round.Participants.Select(one => one.Client))).Distinct());
    }

    [Fact]
    public async Task Hostility_may_be_drawn_for_each_client_and_round()
    {
        var group = new AttackGroup { Fraction = 1, ClientProbability = 0.3, Attacks = [new Boost { Factor = -1 }] };
        var rounds = (await SmallExperiment.RunAsync(Exact with { Attacks = [group], Rounds = 8, Rules = [Exact.Rules[0]] }))
            .Where(round => round.Round > 0).ToArray();

        int[] hostile = [.. rounds.Select(round => round.Participants.Count(one => one.IsHostile))];
        Assert.InRange(hostile.Sum(), 15, 45);
        Assert.True(hostile.Distinct().Count() > 2);
    }

    [Fact]
    public async Task Dumped_rounds_come_with_their_updates_as_the_rule_saw_them()
    {
        var experiment = Exact with { Dump = new DumpOptions { Rounds = [2] }, Rules = [Exact.Rules[0]] };
        var rounds = await SmallExperiment.RunAsync(experiment);

        Assert.All(rounds, round => Assert.Equal(round.Round == 2, round.Updates is not null));
        var updates = rounds[2].Updates!;
        var arrived = rounds[2].Participants.Where(one => one.Fate == Fate.Arrived).ToArray();
        Assert.Equal(arrived.Select(one => one.Client), updates.Clients);
        Assert.Equal(arrived.Select(one => one.IsHostile), updates.IsHostile);
        Assert.Equal(updates.Clients.Count * updates.Tensors.Length, updates.Values.Length);
        var without = await SmallExperiment.RunAsync(experiment with { Dump = new() });
        Assert.Equal(SmallExperiment.Bits(without), SmallExperiment.Bits(rounds));
    }

    [Theory]
    [InlineData(
        "attack { count = 4, per-round = 6, does = [boost] }",
        "attack.per-round: makes 6 participants of a round hostile, but there are 5")]
    [InlineData("attack { count = 4, per-round = 5, does = [boost] }", "attack.per-round: is 5, but the group has 4 clients")]
    [InlineData(
        "attack { count = 18, per-round = 1, does = [boost] }",
        "attack.per-round: leaves 4 places in a round for all other clients, of whom there are 2")]
    [InlineData(
        "participation.over-selection = 1.2, attack { count = 4, per-round = 1, does = [boost] }",
        "attack.per-round: needs over-selection = 1")]
    [InlineData("dump.rounds = [31]", "dump.rounds: names round 31, must be from 1 to 30")]
    [InlineData("dump.rounds = [3, 3]", "dump.rounds: names round 3 2 times")]
    [InlineData(
        "training.keep-optimiser = true, attack { count = 1, does = [stale-replay] }",
        "training.keep-optimiser: cannot go with stale-replay of attacks.attack")]
    [InlineData(
        "training.keep-optimiser = true, model = none",
        "training.keep-optimiser: the model none trains with no optimiser to keep")]
    [InlineData("attack { chance = 0.1, count = 3, does = [boost] }", "or count, chance or clients must say who is hostile")]
    [InlineData(
        "attack { count = 1, poison-from = trained, does = [boost] }",
        "attack.poison-from: is trained, but nothing in does poisons data")]
    public void What_cannot_go_together_is_named_with_its_place(string text, string message) => Assert.Contains(
        message, Failures.Of(text + "\ndata { writers = 20, test-writers = 2 }\nparticipation.participants = 5").Message);
}
