using FedActors.Numerics.Randomness;
using FedActors.Training.Data;
using FedActors.Training.Data.Cifar;
using FedActors.Training.Data.Files;

namespace FedActors;

/// <summary>
/// <c>cifar-10</c>: 50,000 + 10,000 colour photographs of ten things, 3×32×32 (Krizhevsky, 2009), in the binary or the Python
/// version.
/// </summary>
public sealed record Cifar10Options : FileDataOptions
{
    private static readonly string[] Names =
        ["airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"];

    private static readonly CifarLabel Label = new("labels", At: 0, Bytes: 1, Classes: 10);

    /// <summary>How configurations name and set it.</summary>
    public static Kind<IDataSource> Described { get; } =
        DescribeFiles<Cifar10Options>("cifar-10",
            "50,000 + 10,000 colour photographs, 3×32×32, 10 classes, in the binary or the Python version (which torchvision "
            + "downloads).")
            .Alias("cifar10")
            .From("Krizhevsky, Learning multiple layers of features from tiny images, 2009")
            .Done();

    /// <inheritdoc/>
    public override Kind<IDataSource> Descriptor => Described;

    /// <inheritdoc/>
    public override Publication Publication { get; } = new(
        "https://www.cs.toronto.edu/~kriz/cifar.html (binary or Python version)",
    [
        new("cifar-10-binary.tar.gz", "https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz",
            "c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd") { Size = 170_052_171 },
    ]);

    /// <inheritdoc/>
    protected override DataPool Open(RandomKey key, int threads)
    {
        var (train, labels) = CifarImages.Read([.. Enumerable.Range(1, 5).Select(batch => Find($"data_batch_{batch}"))], Label);
        var (test, _) = CifarImages.Read([Find("test_batch")], Label);
        var pool = new DataPool(CifarImages.Shape, Label.Classes, train, labels, test) { ClassNames = Names };
        return pool.Checked(Find("data_batch_1"));
    }

    private string Find(string file) =>
        Files.Find(file + ".bin", $"cifar-10-batches-bin/{file}.bin", file, $"cifar-10-batches-py/{file}");
}
