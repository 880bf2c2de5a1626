using FedActors.Numerics.Randomness;

namespace FedActors.Training.Tests.Data.Partitions;

/// <summary>The differences between splits: sizes and label histograms.</summary>
public class PartitionShapeTests
{
    private static readonly DataPool Pool = Pools.Of(20_000, 10);
    private static readonly RandomKey Key = RandomKey.Of(1);

    [Fact]
    public void Iid_gives_the_same_amount_and_every_label()
    {
        var clients = new IidOptions { Clients = 40 }.Split(Pool, Key);

        Assert.All(clients, samples => Assert.Equal(500, samples.Length));
        Assert.All(clients, samples => Assert.InRange(LargestShare(samples), 0.1, 0.17));
    }

    [Fact]
    public void Dirichlet_is_more_uneven_for_a_smaller_alpha()
    {
        double Unevenness(double alpha) =>
            new DirichletOptions { Clients = 40, Alpha = alpha }.Split(Pool, Key).Average(LargestShare);

        Assert.True(Unevenness(0.05) > 0.6);
        Assert.InRange(Unevenness(1), 0.2, 0.45);
        Assert.InRange(Unevenness(1000), 0.1, 0.17);
    }

    [Fact]
    public void Even_dirichlet_mixes_labels_unevenly_in_equal_amounts()
    {
        var clients = new DirichletOptions { Clients = 40, Alpha = 0.1, Even = true }.Split(Pool, Key);

        Assert.All(clients, samples => Assert.Equal(500, samples.Length));
        Assert.True(clients.Average(LargestShare) > 0.5);
    }

    [Fact]
    public void Shards_give_about_two_labels()
    {
        var clients = new ShardsOptions { Clients = 100 }.Split(Pool, Key);

        Assert.All(clients, samples => Assert.Equal(200, samples.Length));
        Assert.All(clients, samples => Assert.InRange(Labels(samples).Count, 1, 4));
        Assert.InRange(clients.Average(samples => Labels(samples).Count), 1.5, 2.5);
    }

    [Fact]
    public void Labels_per_client_are_between_fewest_and_most()
    {
        var clients = new LabelsPerClientOptions { Clients = 100, Fewest = 2, Most = 4, AtLeast = 0 }.Split(Pool, Key);

        Assert.All(clients, samples => Assert.InRange(Labels(samples).Count, 2, 4));
        Assert.Equal([2, 3, 4], clients.Select(samples => Labels(samples).Count).Distinct().Order());
    }

    [Fact]
    public void Quantity_skew_follows_its_power_law()
    {
        var clients = new QuantitySkewOptions { Clients = 100, Exponent = 1 }.Split(Pool, Key);
        var sizes = clients.Select(samples => samples.Length).OrderDescending().ToArray();

        Assert.InRange(sizes[0] / (double)sizes[9], 9.5, 10.5);
        Assert.InRange(sizes[0] / (double)sizes[99], 95, 105);
    }

    [Fact]
    public void By_owner_gives_every_owner_their_samples()
    {
        var clients = new ByOwnerOptions().Split(Pool, Key);

        Assert.Equal(7, clients.Length);
        for (var owner = 0; owner < 7; owner++) Assert.All(clients[owner], sample => Assert.Equal(owner, Pool.Owners![sample]));
    }

    [Fact]
    public void By_owner_leaves_out_owners_with_too_few_samples_and_draws_some()
    {
        var pool = new DataPool(SampleShape.Vector(1), 1, new Whole(new int[6]), new int[6], new Whole())
        {
            Owners = [0, 1, 1, 3, 3, 3],
        };

        Assert.Equal([[1, 2], [3, 4, 5]], new ByOwnerOptions { AtLeast = 2 }.Split(pool, Key));
        Assert.Single(new ByOwnerOptions { Clients = 1 }.Split(pool, Key));
        Assert.Contains("must be between 1 and the 2 owners", Problem(new ByOwnerOptions { AtLeast = 2, Clients = 3 }, pool));
        Assert.Contains("does not say who made", Problem(new ByOwnerOptions(), pool with { Owners = null }));
        Assert.Contains("no owner has that many", Problem(new ByOwnerOptions { AtLeast = 9 }, pool));
    }

    [Fact]
    public void A_file_assigns_the_samples()
    {
        using var file = new TemporaryFile("# two clients and an empty one\n3 1, 2\n\n0\n");

        Assert.Equal([[1, 2, 3], [], [0]], new FromFileOptions { Path = file.Path }.Split(Pool, Key));
    }

    [Theory]
    [InlineData("0 x", ":1: 'x' is not a sample number from 0 to 19999")]
    [InlineData("0\n1 20000", ":2: '20000' is not a sample number from 0 to 19999")]
    [InlineData("0\n1 0", ":2: sample 0 is already assigned in line 1")]
    public void A_faulty_file_is_refused_with_its_line(string text, string message)
    {
        using var file = new TemporaryFile(text);

        var refused = Assert.ThrowsAny<DataException>(() => new FromFileOptions { Path = file.Path }.Split(Pool, Key));

        Assert.Equal(file.Path + message, refused.Message);
    }

    [Fact]
    public void A_missing_file_is_refused() =>
        Assert.Equal(
            "path is nowhere.txt, but there is no such file", Problem(new FromFileOptions { Path = "nowhere.txt" }, Pool));

    private static string Problem(PartitionOptions partition, DataPool pool) => partition.Check(pool).Single().ToString();

    private static Dictionary<int, int> Labels(int[] samples) => samples.CountBy(sample => Pool.Labels[sample]).ToDictionary();

    private static double LargestShare(int[] samples) => Labels(samples).Values.Max() / (double)samples.Length;
}
