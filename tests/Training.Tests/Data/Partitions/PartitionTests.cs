using FedActors.Numerics.Randomness;

namespace FedActors.Training.Tests.Data.Partitions;

/// <summary>The guarantees of every split over a chosen number of clients.</summary>
public class PartitionTests
{
    private static readonly DataPool Pool = Pools.Of(3_000, 10);

    public static TheoryData<CountedPartitionOptions> All =>
    [
        new IidOptions { Clients = 70 },
        new DirichletOptions { Clients = 70, Alpha = 0.1, AtLeast = 5 },
        new DirichletOptions { Clients = 70, Alpha = 0.001, AtLeast = 0 },
        new DirichletOptions { Clients = 70, Alpha = 0.3, Even = true },
        new ShardsOptions { Clients = 70 },
        new LabelsPerClientOptions { Clients = 70, Fewest = 1, Most = 4 },
        new QuantitySkewOptions { Clients = 70, Exponent = 1.5, AtLeast = 3 },
        new IidOptions { Clients = 3_000 },
        new DirichletOptions { Clients = 2_900, Alpha = 0.1 },
    ];

    [Theory, MemberData(nameof(All))]
    public void No_sample_is_given_twice_and_every_client_has_the_minimum(CountedPartitionOptions partition)
    {
        var clients = partition.Split(Pool, RandomKey.Of(1));

        Assert.Equal(partition.Clients, clients.Length);
        Assert.All(clients, samples => Assert.True(samples.Length >= partition.AtLeast));
        var given = clients.SelectMany(samples => samples).ToArray();
        Assert.Equal(given.Length, given.Distinct().Count());
        Assert.All(given, sample => Assert.InRange(sample, 0, 2_999));
    }

    [Theory, MemberData(nameof(All))]
    public void No_sample_is_lost_unless_the_split_allows_it(CountedPartitionOptions partition)
    {
        var given = partition.Split(Pool, RandomKey.Of(1)).Sum(samples => samples.Length);

        Assert.Equal(partition is DirichletOptions { Even: true } ? 3_000 / 70 * 70 : 3_000, given);
    }

    [Theory, MemberData(nameof(All))]
    public void The_split_is_a_function_of_the_key(CountedPartitionOptions partition)
    {
        Assert.Equal(partition.Split(Pool, RandomKey.Of(1)), partition.Split(Pool, RandomKey.Of(1)));
        Assert.NotEqual(partition.Split(Pool, RandomKey.Of(1)), partition.Split(Pool, RandomKey.Of(2)));
    }

    [Fact]
    public void More_clients_than_samples_are_refused()
    {
        var refused = Assert.ThrowsAny<DataException>(() => new IidOptions { Clients = 3_001 }.Split(Pool, RandomKey.Of(1)));

        Assert.Equal("iid: clients is 3001 with at least 1 samples each, but there are only 3000 samples", refused.Message);
    }

    public static TheoryData<PartitionOptions, string> Faults => new()
    {
        { new IidOptions { Clients = 0 }, "clients is 0, must be at least 1" },
        { new IidOptions { AtLeast = -1 }, "at-least is -1, must be at least 0" },
        { new DirichletOptions { Alpha = 0 }, "alpha is 0, must be above 0" },
        { new DirichletOptions { Alpha = double.NaN }, "alpha is NaN, must be above 0" },
        { new ShardsOptions { Shards = 0 }, "shards is 0, must be at least 1" },
        { new ShardsOptions { Shards = 31 }, "shards is 31 for each of 100 clients, but there are only 3000 samples" },
        { new LabelsPerClientOptions { Fewest = 0 }, "fewest is 0, must be at least 1" },
        { new LabelsPerClientOptions { Most = 11 }, "most is 11, must be between fewest = 2 and the 10 labels" },
        { new QuantitySkewOptions { Exponent = -1 }, "exponent is -1, must be at least 0" },
    };

    [Theory, MemberData(nameof(Faults))]
    public void Check_reports_impossible_options(PartitionOptions partition, string message) =>
        Assert.Equal(message, Assert.Single(partition.Check(Pool)).ToString());
}
