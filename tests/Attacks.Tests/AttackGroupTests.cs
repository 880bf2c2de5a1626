using FedActors.Numerics.Randomness;

namespace FedActors.Attacks.Tests;

public class AttackGroupTests
{
    private static readonly TensorTable Tensors = new([("first", [2]), ("second", [3])]);
    private static readonly AttackGroup Sound = new() { Fraction = 0.2, Attacks = [new LabelFlip(), new Boost { Factor = 10 }] };
    private static readonly AttackOptions[] Colluding =
        [new InnerProduct { Tau = 1 }, new Alie(), new MinMax(), new FangKrum(), new FangTrimmedMean(), new Mimic()];

    [Fact]
    public void Flips_labels_and_boosts_the_update()
    {
        float[] update = [1, 2, 3, 4, 5];

        var poisoned = Sound.Poison(new PoisonedClient(0, 1, new ListedData(10, new Whole(1, 2, 3)), RandomKey.Of(1)));
        Sound.Corrupt(update, Tensors, new OwnKnowledge());

        Assert.All(Whole.Read(poisoned).Labels.Zip([1, 2, 3]), pair => Assert.NotEqual(pair.Second, pair.First));
        Assert.Equal([10f, 20f, 30f, 40f, 50f], update);
    }

    [Fact]
    public void On_one_tensor_the_others_stay_honest()
    {
        var group = Sound with { Tensor = "second" };
        float[] update = [1, 2, 3, 4, 5], honest = [-1, -2, -3, -4, -5];

        group.Corrupt(update, Tensors, new OwnKnowledge { Honest = honest });

        Assert.True(group.NeedsHonestUpdate);
        Assert.Equal([-1f, -2f, 30f, 40f, 50f], update);
    }

    [Fact]
    public void Replaying_one_tensor_leaves_the_others_as_they_are_today()
    {
        var group = new AttackGroup { Tensor = "second", Attacks = [new StaleReplay { Age = 3 }] };
        float[] old = [1, 2, 3, 4, 5];

        group.Corrupt(old, Tensors, new OwnKnowledge { Honest = [-1, -2, -3, -4, -5] });

        Assert.True(group.NeedsHonestUpdate);
        Assert.False((group with { Tensor = null }).NeedsHonestUpdate);
        Assert.Equal([-1f, -2f, 3f, 4f, 5f], old);
    }

    [Fact]
    public void Colludes_only_on_its_tensor()
    {
        var adversary = Adversaries.Of([1, 1, 1, 1, 1, 3, 3, 3, 3, 3], 2, 1);
        var matrix = new UpdateMatrix(3, Tensors);
        for (var row = 0; row < 3; row++) adversary.Matrix.Row(row).CopyTo(matrix.Row(row));
        var group = new AttackGroup { Tensor = "first", Attacks = [new InnerProduct { Tau = 1 }] };

        group.Collude(new AdversaryView(matrix, [0, 1], [2], 3, RandomKey.Of(1)));

        Assert.Equal([-2f, -2f, 0f, 0f, 0f], matrix.Row(2).ToArray());
    }

    [Theory]
    [InlineData(float.NaN), InlineData(float.PositiveInfinity)]
    public void Learns_nothing_from_a_non_finite_update(float broken)
    {
        foreach (var attack in Colluding)
        {
            var (with, without) = (Adversaries.Random(6, 8, 2), Adversaries.Random(6, 8, 2));
            with.Matrix.Row(3)[5] = broken;

            new AttackGroup { Attacks = [attack] }.Collude(with);
            new AttackGroup { Attacks = [attack] }.Collude(without with { Seen = [0, 1, 2, 4, 5] });

            Assert.Equal(without.OwnedRow(1), with.OwnedRow(1));
            Assert.True(float.IsFinite(with.OwnedRow(1)[5]));
        }
    }

    // The broken values are in the last columns: nothing may have been written before they are noticed.
    [Theory]
    [InlineData(1), InlineData(4)]
    public void Sends_nothing_new_if_no_update_that_it_sees_is_finite(int threads)
    {
        foreach (var attack in Colluding)
        {
            var adversary = Adversaries.Random(2, 20_000, 2) with { Threads = threads };
            (adversary.Matrix.Row(0)[19_999], adversary.Matrix.Row(1)[19_999]) = (float.NaN, float.PositiveInfinity);

            new AttackGroup { Attacks = [attack] }.Collude(adversary);

            Assert.All(adversary.OwnedRow(0).ToArray(), value => Assert.Equal(0, value));
        }
    }

    [Fact]
    public void Does_not_train_what_will_be_overwritten()
    {
        Assert.True(Sound.Trains);
        Assert.True((Sound with { Attacks = [new Alie()] }).Trains);
        Assert.False((Sound with { Attacks = [new Alie()], Knows = Knowledge.HonestUpdates }).Trains);
        Assert.True((Sound with { Attacks = [new Mimic()], Tensor = "first" }).Trains);
    }

    [Fact]
    public void Acts_from_its_first_round_to_its_last()
    {
        var group = Sound with { From = 3, Until = 5 };

        Assert.Equal([3, 4, 5], Enumerable.Range(1, 9).Where(round => group.ActsIn(round, RandomKey.Of(1))));
    }

    [Fact]
    public void Acts_with_its_probability()
    {
        var group = Sound with { Probability = 0.25 };

        Assert.InRange(Enumerable.Range(1, 1000).Count(round => group.ActsIn(round, RandomKey.Of(1))), 200, 300);
    }

    [Fact]
    public void Its_clients_may_act_each_by_itself()
    {
        var group = Sound with { ClientProbability = 0.25 };
        int[] acting = [.. Enumerable.Range(1, 40).Select(round =>
            Enumerable.Range(0, 100).Count(client => group.ActsIn(round, client, RandomKey.Of(1))))];

        Assert.InRange(acting.Average(), 23, 27);
        Assert.All(acting, count => Assert.InRange(count, 5, 45));
    }

    [Fact]
    public void Whoever_changes_its_own_update_must_train_it()
    {
        var group = Sound with
        {
            Attacks = [new MinMax { Variant = MinMaxVariant.AgrAmplifier }],
            Knows = Knowledge.HonestUpdates,
        };

        Assert.True(group.Trains);
        Assert.False((group with { Attacks = [new MinMax()] }).Trains);
    }

    [Fact]
    public void A_sound_group_has_no_problems() => Assert.Empty(Sound.Check(100, 10, Tensors));

    public static TheoryData<AttackGroup, string> Faults => new()
    {
        { Sound with { Fraction = 1.2 }, "fraction is 1.2, must be between 0 and 1" },
        { Sound with { Fraction = null, Count = 101 }, "count is 101, must be between 0 and the 100 clients" },
        { Sound with { Fraction = null, Clients = [3, 100] }, "clients names client 100, but the clients are 0 … 99" },
        { Sound with { Fraction = null, Clients = [3, 3] }, "clients names client 3 2 times" },
        { Sound with { Count = 3 }, "fraction or count, chance or clients must say who is hostile: exactly one of them, not 2" },
        { Sound with { From = 0 }, "from is 0, must be at least 1" },
        { Sound with { From = 9, Until = 8 }, "until is 8, must not be before from = 9" },
        { Sound with { Probability = -1 }, "probability is -1, must be between 0 and 1" },
        { Sound with { Tensor = "third" }, "tensor is 'third', but the model has first, second" },
        { Sound with { PerRound = 0 }, "per-round is 0, must be at least 1" },
        { Sound with { ClientProbability = 2 }, "client-probability is 2, must be between 0 and 1" },
        {
            Sound with { PoisonFrom = PoisonStart.Trained, Attacks = [new Boost()] },
            "poison-from is trained, but nothing in does poisons data"
        },
        {
            Sound with { PoisonFrom = PoisonStart.Trained, Attacks = [new LabelFlip(), new StaleReplay()] },
            "poison-from is trained, but stale-replay trains an old model alone"
        },
        { Sound with { Attacks = [] }, "does is empty: a hostile group must do something" },
        {
            Sound with { Attacks = [new Backdoor()] },
            "does.backdoor.trigger.size is 3 with margin 1, which does not fit on samples of 5"
        },
        {
            Sound with { Attacks = [new Alie()], Knows = Knowledge.Nothing },
            "knows is nothing, but alie needs at least own-updates"
        },
        {
            Sound with { Attacks = [new Optimised()], Knows = Knowledge.HonestUpdates },
            "knows is honest-updates, but optimised needs at least rule"
        },
        { Sound with { Attacks = [new LabelFlip { Share = 2 }] }, "does.label-flip.share is 2, must be between 0 and 1" },
    };

    [Theory, MemberData(nameof(Faults))]
    public void Check_finds_what_cannot_work(AttackGroup group, string message) =>
        Assert.Equal(message, Assert.Single(group.Check(100, 10, Tensors, SampleShape.Vector(5))).ToString());
}
