using FedActors.Numerics.Randomness;
using FedActors.Training.Data.Files;

namespace FedActors.Training.Data.Idx;

/// <summary><c>fashion-mnist</c>: 60,000 + 10,000 articles of clothing, 28×28 grey (Xiao et al., arXiv 1708.07747).</summary>
public sealed record FashionMnistOptions : FileDataOptions
{
    private const string Mirror = "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/";

    /// <inheritdoc/>
    public override string Name => "fashion-mnist";

    /// <inheritdoc/>
    public override Publication Publication { get; } = new("https://github.com/zalandoresearch/fashion-mnist",
    [
        new("train-images-idx3-ubyte.gz", Mirror + "train-images-idx3-ubyte.gz"),
        new("train-labels-idx1-ubyte.gz", Mirror + "train-labels-idx1-ubyte.gz"),
        new("t10k-images-idx3-ubyte.gz", Mirror + "t10k-images-idx3-ubyte.gz"),
        new("t10k-labels-idx1-ubyte.gz", Mirror + "t10k-labels-idx1-ubyte.gz"),
    ])
    {
        SystemFolder = "/usr/share/datasets/fashion-mnist",
        SystemPackage = "dataset-fashion-mnist (Debian)",
    };

    /// <inheritdoc/>
    protected override DataPool Open(RandomKey key, int threads) => IdxPair.Pool(Files, 10, threads,
        "train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte");
}
