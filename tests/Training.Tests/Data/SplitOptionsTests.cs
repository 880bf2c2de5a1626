using FedActors.Numerics.Randomness;

namespace FedActors.Training.Tests.Data;

public class SplitOptionsTests
{
    private static readonly DataPool Pool = Pools.Of(1_000, 4);
    private static readonly SplitOptions Options = new() { Partition = new IidOptions { Clients = 10 } };

    [Fact]
    public void Every_owner_is_a_client_when_split_by_owner()
    {
        var pool = new DataPool(SampleShape.Vector(1), 3, new Whole(0, 1, 2, 1), [0, 1, 2, 1], new Whole(2))
        {
            Owners = [1, 0, 1, 0],
        };

        var split = pool.ByOwner();

        Assert.Equal([2, 2], Enumerable.Range(0, split.Clients).Select(split.SampleCount));
        Assert.Equal([1f, 3f], Whole.Read(split.Client(0)).Features);
        Assert.Equal((1, 3), (split.Test.Count, split.Classes));
        Assert.Equal((0, 0), (split.Root.Count, split.ClientTest(0).Count));
    }

    [Fact]
    public void The_server_keeps_its_root_set_to_itself()
    {
        var split = (Options with { Root = new RootOptions { Size = 100 } }).Build(Pool, RandomKey.Of(1));
        var root = Whole.Read(split.Root).Features;
        var clients = Enumerable.Range(0, 10).SelectMany(client => Whole.Read(split.Client(client)).Features).ToArray();

        Assert.Equal((100, 900), (root.Length, clients.Length));
        Assert.Equal(1_000, root.Concat(clients).Distinct().Count());
    }

    [Fact]
    public void The_root_set_may_be_biased()
    {
        var root = new RootOptions { Size = 100, Bias = 0.7, BiasedClass = 2 };

        var split = (Options with { Root = root }).Build(Pool, RandomKey.Of(1));

        Assert.Equal(70, Whole.Read(split.Root).Labels.Count(label => label == 2));
    }

    [Theory]
    [InlineData(null), InlineData(0.5)]
    public void The_root_set_may_come_from_the_test_samples_which_then_no_longer_test(double? bias)
    {
        var pool = Pool.HoldOut(0.25, RandomKey.Of(1));
        var root = new RootOptions { Size = 60, From = RootSource.Test, Bias = bias, BiasedClass = 2 };

        var split = (Options with { Root = root }).Build(pool, RandomKey.Of(1));

        Assert.Equal((60, 190), (split.Root.Count, split.Test.Count));
        Assert.Equal(
            Whole.Read(pool.Test).Features.Order(),
            Whole.Read(split.Root).Features.Concat(Whole.Read(split.Test).Features).Order());
        Assert.Equal(750, Enumerable.Range(0, 10).Sum(split.SampleCount));
        if (bias is not null) Assert.Equal(30, Whole.Read(split.Root).Labels.Count(label => label == 2));
    }

    [Fact]
    public void Clients_hold_back_their_own_test_sets()
    {
        var split = (Options with { ClientTest = 0.2 }).Build(Pool, RandomKey.Of(1));
        var (train, test) = (Whole.Read(split.Client(3)).Features, Whole.Read(split.ClientTest(3)).Features);

        Assert.Equal((80, 20), (train.Length, test.Length));
        Assert.Empty(train.Intersect(test));
        Assert.Equal(80, split.SampleCount(3));
    }

    [Fact]
    public void Noise_differs_by_client_and_is_fixed_for_each_sample()
    {
        var split = (Options with { Skew = new FeatureSkewOptions { Noise = 0.5 } }).Build(Pool, RandomKey.Of(1));
        double Deviation(int client) =>
            Math.Sqrt(Whole.Read(split.Client(client)).Features.Average(value => Math.Pow(value - Math.Round(value), 2)));

        var deviations = Enumerable.Range(0, 10).Select(Deviation).Order().ToArray();

        Assert.InRange(deviations[0], 0, 0.2);
        Assert.InRange(deviations[9], 0.2, 0.6);
        Assert.Equal(Whole.Read(split.Client(2)).Features, Whole.Read(split.Client(2)).Features);
    }

    [Fact]
    public void A_split_data_set_is_a_source_that_knows_its_clients()
    {
        IDataSource natural = new BlobsOptions { Clients = 7 };
        var split = new PartitionedData(new BlobsOptions { Clients = 7 }, Options);
        var owners = new PartitionedData(
            new BlobsOptions { Clients = 7 }, new SplitOptions { Partition = new ByOwnerOptions { Clients = 3 } });
        var rich = new ByOwnerOptions { AtLeast = 30 };

        Assert.Equal((7, 10, 3), (natural.Clients, split.Clients, owners.Clients));
        Assert.Equal(7, natural.Open(RandomKey.Of(1), 1).Clients);
        Assert.Equal(10, split.Open(RandomKey.Of(1), 1).Clients);
        Assert.Equal(3, owners.Open(RandomKey.Of(1), 1).Clients);
        Assert.Null(new PartitionedData(new BlobsOptions(), new SplitOptions { Partition = rich }).Clients);
        Assert.Equal("blobs", split.Name);
        Assert.Empty(split.Check());
    }

    [Fact]
    public void Holding_out_a_test_set_keeps_it_from_the_clients()
    {
        var pool = Pool.HoldOut(0.25, RandomKey.Of(1));

        Assert.Equal((750, 250), (pool.Train.Count, pool.Test.Count));
        Assert.Empty(Whole.Read(pool.Train).Features.Intersect(Whole.Read(pool.Test).Features));
        Assert.Equal(Whole.Read(pool.Train).Labels, pool.Labels);
        Assert.Equal(750, pool.Owners!.Count);
    }

    public static TheoryData<SplitOptions, string> Faults => new()
    {
        { Options with { ClientTest = 1 }, "client-test is 1, must be at least 0 and below 1" },
        { Options with { Root = new() { Size = 1_001 } }, "root.size is 1001, must be between 0 and the 1000 training samples" },
        {
            Options with { Root = new() { Size = 900, From = RootSource.Test } },
            "root.size is 900, must be between 0 and the 0 test samples, of which one must be left"
        },
        { Options with { Root = new() { Size = 9, Bias = 2 } }, "root.bias is 2, must be between 0 and 1" },
        { Options with { Root = new() { Size = 9, BiasedClass = 4 } }, "root.biased-class is 4, must be below 4" },
        { Options with { Root = new() { Size = 900, Bias = 0.9 } }, "root.bias is 0.9, but class 0 has" },
        { Options with { Skew = new() { Noise = -1 } }, "skew.noise is -1, must be at least 0" },
        { Options with { Skew = new() { Rotation = 30 } }, "skew.rotation needs images, but the samples are vectors" },
    };

    [Theory, MemberData(nameof(Faults))]
    public void Impossible_options_are_refused(SplitOptions options, string message) =>
        Assert.Contains(message, Assert.ThrowsAny<DataException>(() => options.Build(Pool, RandomKey.Of(1))).Message);
}
