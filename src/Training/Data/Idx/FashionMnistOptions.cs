using FedActors.Numerics.Randomness;
using FedActors.Training.Data.Files;
using FedActors.Training.Data.Idx;

namespace FedActors;

/// <summary><c>fashion-mnist</c>: 60,000 + 10,000 articles of clothing, 28×28 grey (Xiao et al., arXiv 1708.07747).</summary>
public sealed record FashionMnistOptions : FileDataOptions
{
    private const string Torchvision = "FashionMNIST/raw"; // Where it puts the files.
    private const string Mirror = "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/";

    private static readonly string[] Names =
        ["T-shirt/top", "trouser", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "ankle boot"];

    /// <summary>How configurations name and set it.</summary>
    public static Kind<IDataSource> Described { get; } =
        DescribeFiles<FashionMnistOptions>("fashion-mnist",
            "60,000 + 10,000 articles of clothing, 28×28 grey. Debian's package dataset-fashion-mnist is found automatically.")
            .Alias("fmnist")
            .From("Xiao et al., arXiv 1708.07747")
            .Done();

    /// <inheritdoc/>
    public override Kind<IDataSource> Descriptor => Described;

    /// <inheritdoc/>
    public override Publication Publication { get; } = new("https://github.com/zalandoresearch/fashion-mnist",
    [
        new("train-images-idx3-ubyte.gz", Mirror + "train-images-idx3-ubyte.gz",
            "3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84")
        {
            Md5 = "8d4fb7e6c68d591d4c3dfef9ec88bf0d", Size = 26_421_880,
        },
        new("train-labels-idx1-ubyte.gz", Mirror + "train-labels-idx1-ubyte.gz",
            "a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845")
        {
            Md5 = "25c81989df183df01b3e8a0aad5dffbe", Size = 29_515,
        },
        new("t10k-images-idx3-ubyte.gz", Mirror + "t10k-images-idx3-ubyte.gz",
            "346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073")
        {
            Md5 = "bef4ecab320f06d8554ea6380940ec79", Size = 4_422_102,
        },
        new("t10k-labels-idx1-ubyte.gz", Mirror + "t10k-labels-idx1-ubyte.gz",
            "67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5")
        {
            Md5 = "bb300cfdad3c16e7a12a480ee83cd310", Size = 5_148,
        },
    ])
    {
        SystemFolder = "/usr/share/datasets/fashion-mnist",
        SystemPackage = "dataset-fashion-mnist (Debian)",
    };

    /// <inheritdoc/>
    protected override DataPool Open(RandomKey key, int threads)
    {
        var pool = IdxPair.Pool(Files, Names.Length, threads,
            "train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte",
            Torchvision);
        return pool with { ClassNames = Names };
    }
}
