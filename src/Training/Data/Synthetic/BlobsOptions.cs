using FedActors.Numerics.Randomness;
using FedActors.Settings;

namespace FedActors.Training.Data.Synthetic;

/// <summary>
/// <c>blobs</c>: for each class a Gaussian cloud around a centre of length 1; every client holds the same number of samples.
/// A sample is a function of its number and is generated when read, so a federation of any size needs no memory per sample.
/// </summary>
public sealed record BlobsOptions : DataOptions
{
    private const int MostClients = 50_000_000;

    /// <inheritdoc/>
    public override string Name => "blobs";

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
    public override IEnumerable<Problem> Check()
    {
        if (Clients < 1) yield return new("clients", $"is {Clients}, must be at least 1");
        if (Clients > MostClients) yield return new("clients", $"is {Clients}, must be between 1 and {MostClients}");
        if (Samples < 0) yield return new("samples", $"is {Samples}, must not be negative");
        if (Test < 1) yield return new("test", $"is {Test}, must be at least 1");
        if (Features < 1) yield return new("features", $"is {Features}, must be at least 1");
        if (Classes < 2) yield return new("classes", $"is {Classes}, must be at least 2");
        if (!(Deviation >= 0) || !double.IsFinite(Deviation))
            yield return new("deviation", $"is {Deviation}, must not be negative");
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
