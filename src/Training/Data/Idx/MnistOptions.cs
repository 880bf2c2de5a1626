using FedActors.Numerics.Randomness;
using FedActors.Training.Data.Files;
using FedActors.Training.Data.Idx;

namespace FedActors;

/// <summary>
/// <c>mnist</c>: 60,000 + 10,000 handwritten digits, 28×28 grey (LeCun et al., "Gradient-based learning", 1998).
/// </summary>
public sealed record MnistOptions : FileDataOptions
{
    private const string Torchvision = "MNIST/raw"; // Where it puts the files.
    private const string Mirror = "https://ossci-datasets.s3.amazonaws.com/mnist/";

    /// <summary>How configurations name and set it.</summary>
    public static Kind<IDataSource> Described { get; } =
        DescribeFiles<MnistOptions>("mnist",
            "60,000 + 10,000 handwritten digits, 28×28 grey.")
            .From("LeCun et al., Gradient-based learning applied to document recognition, 1998")
            .Done();

    /// <inheritdoc/>
    public override Kind<IDataSource> Descriptor => Described;

    /// <inheritdoc/>
    public override Publication Publication { get; } = new("http://yann.lecun.com/exdb/mnist/",
    [
        new("train-images-idx3-ubyte.gz", Mirror + "train-images-idx3-ubyte.gz",
            "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609") { Size = 9_912_422 },
        new("train-labels-idx1-ubyte.gz", Mirror + "train-labels-idx1-ubyte.gz",
            "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c") { Size = 28_881 },
        new("t10k-images-idx3-ubyte.gz", Mirror + "t10k-images-idx3-ubyte.gz",
            "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6") { Size = 1_648_877 },
        new("t10k-labels-idx1-ubyte.gz", Mirror + "t10k-labels-idx1-ubyte.gz",
            "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6") { Size = 4_542 },
    ]);

    /// <inheritdoc/>
    protected override DataPool Open(RandomKey key, int threads) => IdxPair.Pool(Files, 10, threads,
        "train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte", Torchvision);
}
