using FedActors.Numerics.Randomness;
using FedActors.Training.Data.Describe;

namespace FedActors.Training.Tests.Data.Synthetic;

public class SyntheticTests
{
    [Fact]
    public void Blobs_of_a_million_clients_cost_no_memory_per_sample()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var federation = new BlobsOptions { Clients = 1_000_000, Samples = 100 }.Load(RandomKey.Of(1), 1).ByOwner();
        var client = federation.Client(999_999);

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 100_000);
        Assert.Equal((1_000_000, 100, 100), (federation.Clients, federation.SampleCount(5), client.Count));
        Assert.Equal(Read(client).Features, Read(federation.Client(999_999)).Features);
        Assert.NotEqual(Read(client).Features, Read(federation.Client(0)).Features);
    }

    [Fact]
    public void Blobs_are_the_same_samples_however_they_are_split()
    {
        var pool = new BlobsOptions { Clients = 10, Samples = 5 }.Load(RandomKey.Of(1), 1);
        var listed = (new SplitOptions { Root = new RootOptions { Size = 1 } }).Build(pool, RandomKey.Of(1));

        Assert.Equal(10, listed.Clients);
        Assert.Equal(49, Enumerable.Range(0, 10).Sum(listed.SampleCount));
        Assert.Equal(Read(pool.Train).Labels, pool.Labels);
        Assert.Equal(Read(pool.ByOwner().Client(3)).Labels, pool.Labels.Skip(15).Take(5));
    }

    [Fact]
    public void Blobs_are_around_their_centres()
    {
        var pool = new BlobsOptions { Clients = 10, Samples = 100, Features = 16, Deviation = 0.05 }.Load(RandomKey.Of(1), 1);

        Assert.InRange(IntraLabelSimilarity.Of(pool.Train, pool.Shape, 10), 0.9, 1);
    }

    [Fact]
    public void Synthetic_clients_differ_in_amount_and_labels()
    {
        var pool = new SyntheticOptions().Load(RandomKey.Of(1), 2);
        var federation = pool.ByOwner();

        Assert.Equal((30, 10, 60), (federation.Clients, federation.Classes, federation.Shape.Length));
        var counts = Enumerable.Range(0, 30).Select(federation.SampleCount).ToArray();
        Assert.All(counts, count => Assert.True(count >= 40));
        Assert.True(counts.Max() > 5 * counts.Min());
        Assert.Equal(pool.Labels, new SyntheticOptions().Load(RandomKey.Of(1), 1).Labels);
    }

    [Fact]
    public void Iid_synthetic_clients_share_one_model()
    {
        double Spread(bool iid)
        {
            var data = new SyntheticOptions { Iid = iid }.Load(RandomKey.Of(1), 2).ByOwner();
            return Enumerable.Range(0, 30)
                .Select(client => LabelCounts.Of(data.Client(client), SampleShape.Vector(60), 10))
                .Average(labels => labels.Max() / (double)labels.Sum());
        }

        Assert.True(Spread(true) + 0.1 < Spread(false));
    }

    public static TheoryData<DataOptions, string> Faults => new()
    {
        { new BlobsOptions { Clients = 0 }, "clients is 0, must be between 1 and 50000000" },
        { new BlobsOptions { Samples = -1 }, "samples is -1, must be at least 0" },
        { new BlobsOptions { Test = 0 }, "test is 0, must be at least 1" },
        { new BlobsOptions { Features = 0 }, "features is 0, must be at least 1" },
        { new BlobsOptions { Classes = 1 }, "classes is 1, must be at least 2" },
        { new BlobsOptions { Deviation = double.NaN }, "deviation is NaN, must be at least 0" },
        {
            new BlobsOptions { Samples = 3_000_000 },
            "samples is 3000000 for each of 1000 clients, together more than 2147483647"
        },
        { new SyntheticOptions { Alpha = -1 }, "alpha is -1, must be at least 0" },
        { new SyntheticOptions { Beta = -1 }, "beta is -1, must be at least 0" },
        { new SyntheticOptions { Clients = 0 }, "clients is 0, must be at least 1" },
        { new SyntheticOptions { Most = 49 }, "most is 49, must be at least 50" },
        { new SyntheticOptions { TestShare = 1 }, "test-share is 1, must be above 0 and below 1" },
    };

    [Theory, MemberData(nameof(Faults))]
    public void Check_reports_impossible_options(DataOptions options, string message) =>
        Assert.Equal(message, Assert.Single(options.Check()).ToString());

    private static (float[] Features, int[] Labels) Read(ISamples samples)
    {
        var (features, labels) = (new float[32 * samples.Count], new int[samples.Count]);
        samples.Read([.. Enumerable.Range(0, samples.Count)], features, labels);
        return (features, labels);
    }
}
