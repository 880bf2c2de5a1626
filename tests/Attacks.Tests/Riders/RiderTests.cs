using FedActors.Numerics.Randomness;

namespace FedActors.Attacks.Tests.Riders;

public class RiderTests
{
    [Fact]
    public void A_free_rider_sends_zeros_whatever_its_row_held()
    {
        float[] update = [float.NaN, 1];

        new FreeRider().Corrupt(update, default);

        Assert.Equal([0f, 0f], update);
        Assert.False(new AttackGroup { Attacks = [new FreeRider()] }.Trains);
    }

    [Fact]
    public void A_free_rider_can_send_the_last_step_or_zeros_in_the_first_round()
    {
        float[] first = [9, 9], later = [9, 9];
        var attack = new FreeRider { LastStep = true };

        attack.Corrupt(first, default);
        attack.Corrupt(later, new OwnKnowledge { LastStep = [1, 2] });

        Assert.Equal([0f, 0f], first);
        Assert.Equal([1f, 2f], later);
    }

    [Fact]
    public void Noise_makes_two_free_riders_differ()
    {
        float[] one = new float[2], other = new float[2];
        var attack = new FreeRider { Noise = 0.1 };

        attack.Corrupt(one, new OwnKnowledge { Key = RandomKey.Of(1) });
        attack.Corrupt(other, new OwnKnowledge { Key = RandomKey.Of(2) });

        Assert.NotEqual(one, other);
    }

    [Fact]
    public void A_stale_replay_needs_an_old_model()
    {
        Assert.Equal(7, new AttackGroup { Attacks = [new StaleReplay { Age = 7 }] }.ModelAge);
        Assert.Equal(0, new AttackGroup { Attacks = [new FreeRider()] }.ModelAge);
        Assert.Equal("age is 0, must be at least 1", Assert.Single(new StaleReplay { Age = 0 }.Check(10)).ToString());
    }
}
