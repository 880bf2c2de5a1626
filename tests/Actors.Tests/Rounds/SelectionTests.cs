using FedActors.Actors.Hostility;
using FedActors.Actors.Rounds;
using FedActors.Numerics.Randomness;

namespace FedActors.Actors.Tests.Rounds;

public class SelectionTests
{
    private static readonly Participation Hundred = new() { Participants = 100 };

    [Fact]
    public void Of_a_pool_exactly_so_many_are_asked_in_every_round()
    {
        var pool = new AttackGroup { Count = 40, PerRound = 3, Attacks = [new Boost()] };
        var adversaries = new Adversaries([pool], 200, RandomKey.Of(1));
        var selection = new Selection(Hundred, adversaries, RandomKey.Of(1));

        int[][] rounds = [.. Enumerable.Range(1, 30).Select(selection.In)];

        Assert.All(rounds, asked => Assert.Equal((100, 3), (asked.Distinct().Count(), asked.Count(adversaries.Contains))));
        Assert.All(rounds, asked => Assert.Equal(asked.Order(), asked));
        Assert.True(rounds.SelectMany(asked => asked.Where(adversaries.Contains)).Distinct().Count() > 30);
        Assert.Equal(rounds[4], selection.In(5));
    }

    [Fact]
    public void Without_such_a_group_anybody_is()
    {
        var key = RandomKey.Of(1);
        var group = new AttackGroup { Count = 40, Attacks = [new Boost()] };

        Assert.Equal(
            key.With("participants").With(3).Open().Choose(100, 200),
            new Selection(Hundred, new Adversaries([group], 200, key), key).In(3));
    }
}
