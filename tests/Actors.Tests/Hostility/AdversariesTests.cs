using FedActors.Actors.Hostility;
using FedActors.Numerics.Randomness;

namespace FedActors.Actors.Tests.Hostility;

public class AdversariesTests
{
    [Fact]
    public void A_group_attacks_only_through_its_clients_and_only_in_its_rounds()
    {
        var group = new AttackGroup { Clients = [1, 2], From = 3, Until = 4, Attacks = [new Boost()] };
        var adversaries = new Adversaries([group], 5, RandomKey.Of(1));

        Assert.Equal(2, adversaries.Count);
        Assert.Equal([1, 2], Enumerable.Range(0, 5).Where(adversaries.Contains));
        Assert.Equal([3, 4], Enumerable.Range(1, 9).Where(round => adversaries.At(round, 1) == group));
        Assert.All(Enumerable.Range(1, 9), round => Assert.Null(adversaries.At(round, 0)));
    }

    [Fact]
    public void The_adversary_expects_its_share_of_the_participants()
    {
        var group = new AttackGroup { Fraction = 0.2, Attacks = [new Boost()] };

        Assert.Equal(20, new Adversaries([group], 1000, RandomKey.Of(1)).Expected(100));
    }

    [Fact]
    public void It_counts_on_those_who_are_in_every_round_and_on_a_part_of_the_others()
    {
        AttackGroup[] groups =
        [
            new() { Name = "pool", Count = 40, PerRound = 1, Attacks = [new Boost()] },
            new() { Name = "some", Count = 16, ClientProbability = 0.5, Attacks = [new Boost()] },
        ];

        var adversaries = new Adversaries(groups, 200, RandomKey.Of(1));

        Assert.Equal(6, adversaries.Expected(100));
        Assert.Equal(1, adversaries.Expected(100, [0]));
    }
}
