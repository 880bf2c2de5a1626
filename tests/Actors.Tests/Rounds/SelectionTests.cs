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

        int[][] rounds = [.. Enumerable.Range(1, 30).Select(round => selection.In(round))];

        Assert.All(rounds, asked => Assert.Equal((100, 3), (asked.Distinct().Count(), asked.Count(adversaries.Contains))));
        Assert.All(rounds, asked => Assert.Equal(asked.Order(), asked));
        Assert.True(rounds.SelectMany(asked => asked.Where(adversaries.Contains)).Distinct().Count() > 30);
        Assert.Equal(rounds[4], selection.In(5));
    }

    [Fact]
    public void Of_those_who_are_there_so_many_are_asked_or_all_of_them()
    {
        var selection = new Selection(Hundred, new Adversaries([], 1000, RandomKey.Of(1)), RandomKey.Of(1));

        var asked = selection.In(3, client => client % 2 == 0);

        Assert.Equal((100, true), (asked.Distinct().Count(), asked.All(client => client % 2 == 0)));
        Assert.Equal(asked.Order(), asked);
        Assert.Equal(asked, selection.In(3, client => client % 2 == 0));
        Assert.NotEqual(asked, selection.In(4, client => client % 2 == 0));
        Assert.Equal([7, 500], selection.In(3, client => client is 7 or 500));
        Assert.Empty(selection.In(3, _ => false));
    }

    [Fact]
    public void Each_of_them_is_asked_equally_often()
    {
        var selection = new Selection(new() { Participants = 10 }, new Adversaries([], 60, RandomKey.Of(1)), RandomKey.Of(1));
        var counts = Enumerable.Range(1, 4000)
            .SelectMany(round => selection.In(round, client => client >= 30)).CountBy(each => each);

        // Each with probability 1/3: 1333 ± 30.
        Assert.All(counts, count => Assert.InRange(count.Value, 1333 - 150, 1333 + 150));
        Assert.Equal(30, counts.Count());
    }

    [Fact]
    public void A_pool_has_its_number_among_those_who_are_there()
    {
        var pool = new AttackGroup { Clients = [.. Enumerable.Range(0, 40)], PerRound = 3, Attacks = [new Boost()] };
        var adversaries = new Adversaries([pool], 200, RandomKey.Of(1));

        var asked = new Selection(Hundred, adversaries, RandomKey.Of(1)).In(1, client => client >= 38);

        Assert.Equal((2, 97), (asked.Count(adversaries.Contains), asked.Count(client => !adversaries.Contains(client))));
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
