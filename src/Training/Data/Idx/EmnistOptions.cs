using FedActors.Numerics.Randomness;
using FedActors.Training.Data;
using FedActors.Training.Data.Files;
using FedActors.Training.Data.Idx;

namespace FedActors;

/// <summary>
/// <c>emnist</c>: the digits of EMNIST, 240,000 + 40,000, 28×28 grey (Cohen et al., arXiv 1702.05373). Its IDX files store
/// images by columns; they are transposed here. With the NIST writer of each training image in
/// <c>emnist-digits-train-writers.txt</c> (one number per line: the field <c>dataset.train.writers</c> of the published
/// Matlab file), every writer can be a client.
/// </summary>
public sealed record EmnistOptions : FileDataOptions
{
    // The folders used by the publisher's archive and by torchvision.
    private const string Archive = "gzip", Torchvision = "EMNIST/raw";
    private const string Train = "emnist-digits-train", Test = "emnist-digits-test";

    /// <summary>How configurations name and set it.</summary>
    public static Kind<IDataSource> Described { get; } =
        DescribeFiles<EmnistOptions>("emnist",
            "The digits of EMNIST, 240,000 + 40,000, 28×28 grey. With the NIST writers in `emnist-digits-train-writers.txt`, "
            + "one line per training image, every writer can be a client.")
            .From("Cohen et al., arXiv 1702.05373")
            .Done();

    /// <inheritdoc/>
    public override Kind<IDataSource> Descriptor => Described;

    /// <inheritdoc/>
    public override Publication Publication { get; } = new(
        "https://www.nist.gov/itl/products-and-services/emnist-dataset (unpack gzip.zip: its emnist-digits files)", []);

    /// <inheritdoc/>
    protected override DataPool Open(RandomKey key, int threads)
    {
        var pool = IdxPair.Pool(Files, 10, threads,
            Train + "-images-idx3-ubyte", Train + "-labels-idx1-ubyte",
            Test + "-images-idx3-ubyte", Test + "-labels-idx1-ubyte", Archive, Torchvision);
        foreach (var images in new[] { (ByteImages)pool.Train, (ByteImages)pool.Test })
            images.Transpose(pool.Shape.Height, pool.Shape.Width, threads);
        string[] names = [Train + "-writers.txt", Train + "-writers.txt.gz"];
        var places = new[] { "", $"{Archive}/", $"{Torchvision}/" }.SelectMany(folder => names.Select(name => folder + name));
        return Files.TryFind([.. places]) is { } writers
            ? pool with { Owners = OwnerList.Read(writers, pool.Labels.Count) }
            : pool;
    }
}
