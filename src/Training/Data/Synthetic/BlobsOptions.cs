using FedActors.Numerics.Randomness;
using FedActors.Training.Data;
using FedActors.Training.Data.Synthetic;

namespace FedActors;

/// <summary>
/// <c>blobs</c>: for each class a Gaussian cloud around a centre of length 1; every client holds the same number of samples.
/// A sample is a function of its number and is generated when read, so a federation of any size needs no memory per sample.
/// </summary>
public sealed record BlobsOptions : DataOptions
{
    private const int MostClients = 50_000_000;

    /// <summary>How configurations name and set it.</summary>
    public static Kind<IDataSource> Described { get; } =
        Describe<BlobsOptions>("blobs",
            "A Gaussian cloud per class. Samples are made when they are read, so that a federation of any size needs no "
            + "memory per sample.")
            .Under("Generated, nothing to download")
            .Integer("clients", o => o.Clients, (o, v) => o with { Clients = v }, "how many clients there are",
                new Bounds(1, MostClients))
            .Integer("samples", o => o.Samples, (o, v) => o with { Samples = v }, "samples of each client", Bounds.NotNegative)
            .Integer("test", o => o.Test, (o, v) => o with { Test = v }, "samples of the test set", Bounds.Count)
            .Integer("features", o => o.Features, (o, v) => o with { Features = v }, "features of a sample", Bounds.Count)
            .Integer("classes", o => o.Classes, (o, v) => o with { Classes = v }, "how many classes there are", Bounds.AtLeast(2))
            .Number("deviation", o => o.Deviation, (o, v) => o with { Deviation = v },
                "the standard deviation of each feature around its centre; centres have length 1", Bounds.NotNegative)
            .Done();

    /// <inheritdoc/>
    public override Kind<IDataSource> Descriptor => Described;

    /// <inheritdoc/>
    public override int? OwnerCount => Clients;

    /// <summary>The number of clients.</summary>
    public int Clients { get; init; } = 1_000;

    /// <summary>The number of samples per client.</summary>
    public int Samples { get; init; } = 32;

    /// <summary>The number of samples in the test set.</summary>
    public int Test { get; init; } = 1_000;

    /// <summary>The number of features per sample.</summary>
    public int Features { get; init; } = 32;

    /// <summary>The number of classes.</summary>
    public int Classes { get; init; } = 10;

    /// <summary>The standard deviation of each feature around its centre.</summary>
    public double Deviation { get; init; } = 0.2;

    /// <inheritdoc/>
    protected override IEnumerable<Problem> CheckTogether()
    {
        if (Memory.Refusal((double)Features * Classes * sizeof(float)) is { } refusal)
            yield return new("features", $"is {Features}, which for {Classes} classes {refusal}");
        if ((long)Clients * Samples > int.MaxValue)
            yield return new("samples", $"is {Samples} for each of {Clients} clients, together more than {int.MaxValue}");
    }

    /// <inheritdoc/>
    protected override DataPool Open(RandomKey key, int threads)
    {
        var centres = new BlobCentres(this, key.With("centres"));
        var train = new BlobSamples(centres, key.With("train"), 0, Clients * Samples);
        var test = new BlobSamples(centres, key.With("test"), 0, Test);
        var labels = new VirtualList(Clients * Samples, train.Label);
        return new DataPool(SampleShape.Vector(Features), Classes, train, labels, test)
        {
            Owners = new VirtualList(Clients * Samples, index => index / Samples),
            Natural = new BlobsByClient(this, train, test),
        };
    }
}
