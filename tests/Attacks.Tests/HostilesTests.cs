using FedActors.Numerics.Randomness;

namespace FedActors.Attacks.Tests;

public class HostilesTests
{
    private static readonly RandomKey Key = RandomKey.Of(1);

    [Fact]
    public void A_fraction_makes_that_share_hostile()
    {
        var hostiles = Hostiles.Choose(Key, [new AttackGroup { Fraction = 0.2 }], 1_000);

        Assert.Equal(200, hostiles.Count);
        Assert.Equal(hostiles.Count, hostiles.Of(0).Count());
        Assert.All(hostiles.Of(0), client => Assert.True(hostiles.Contains(client)));
    }

    [Fact]
    public void A_chance_is_drawn_for_each_client()
    {
        int[] counts = [.. Enumerable.Range(1, 20).Select(seed =>
            Hostiles.Choose(RandomKey.Of((ulong)seed), [new AttackGroup { Chance = 0.3 }], 50).Count)];

        Assert.InRange(counts.Average(), 13, 17);
        Assert.True(counts.Distinct().Count() > 4);
    }

    [Fact]
    public void Groups_share_no_client()
    {
        AttackGroup[] groups =
            [new() { Name = "a", Fraction = 0.5 }, new() { Name = "b", Count = 30 }, new() { Name = "c", Clients = [7, 8] }];

        var hostiles = Hostiles.Choose(Key, groups, 100);

        Assert.Equal((50, 30, 2), (hostiles.Of(0).Count(), hostiles.Of(1).Count(), hostiles.Of(2).Count()));
        Assert.Equal(2, hostiles.GroupOf(7));
    }

    [Fact]
    public void The_choice_depends_only_on_seed_and_name()
    {
        AttackGroup[] one = [new() { Name = "a", Count = 30 }], other = [new() { Name = "b", Count = 30 }];

        Assert.Equal(Hostiles.Choose(Key, one, 100).Of(0), Hostiles.Choose(Key, one, 100).Of(0));
        Assert.NotEqual(Hostiles.Choose(Key, one, 100).Of(0), Hostiles.Choose(RandomKey.Of(2), one, 100).Of(0));
        Assert.NotEqual(Hostiles.Choose(Key, one, 100).Of(0), Hostiles.Choose(Key, other, 100).Of(0));
    }

    [Fact]
    public void Nobody_is_hostile_without_groups() => Assert.Equal(0, Hostiles.Choose(Key, [], 10).Count);

    [Fact]
    public void More_hostile_clients_than_clients_are_refused()
    {
        AttackGroup[] groups = [new() { Name = "a", Fraction = 0.9 }, new() { Name = "b", Fraction = 0.2 }];

        var refused = Assert.Throws<ArgumentException>(() => Hostiles.Choose(Key, groups, 10));

        Assert.Equal("'b' wants 2 clients, but only 1 are not hostile yet", refused.Message);
    }

    [Fact]
    public void A_client_of_two_groups_is_refused()
    {
        AttackGroup[] groups = [new() { Name = "a", Clients = [3] }, new() { Name = "b", Clients = [3] }];

        Assert.Equal("client 3 belongs to 'a' and to 'b'",
            Assert.Throws<ArgumentException>(() => Hostiles.Choose(Key, groups, 10)).Message);
    }
}
