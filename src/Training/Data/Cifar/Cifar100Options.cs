using FedActors.Numerics.Randomness;
using FedActors.Training.Data;
using FedActors.Training.Data.Cifar;
using FedActors.Training.Data.Files;

namespace FedActors;

/// <summary>
/// <c>cifar-100</c>: 50,000 + 10,000 colour photographs, 3×32×32 (Krizhevsky, 2009), in the binary or the Python version.
/// </summary>
public sealed record Cifar100Options : FileDataOptions
{
    private static readonly CifarLabel
        Superclass = new("coarse_labels", At: 0, Bytes: 2, Classes: 20),
        Class = new("fine_labels", At: 1, Bytes: 2, Classes: 100);

    /// <summary>How configurations name and set it.</summary>
    public static Kind<IDataSource> Described { get; } =
        DescribeFiles<Cifar100Options>("cifar-100",
            "50,000 + 10,000 colour photographs, 3×32×32, 100 classes, in the binary or the Python version (which torchvision "
            + "downloads).")
            .Alias("cifar100")
            .From("Krizhevsky, Learning multiple layers of features from tiny images, 2009")
            .Flag("coarse", o => o.Coarse, (o, v) => o with { Coarse = v }, "whether labels are the 20 superclasses")
            .Done();

    /// <inheritdoc/>
    public override Kind<IDataSource> Descriptor => Described;

    /// <summary>Whether labels are the 20 superclasses instead of the 100 classes.</summary>
    public bool Coarse { get; init; }

    /// <inheritdoc/>
    public override Publication Publication { get; } = new(
        "https://www.cs.toronto.edu/~kriz/cifar.html (binary or Python version)",
    [
        new("cifar-100-binary.tar.gz", "https://www.cs.toronto.edu/~kriz/cifar-100-binary.tar.gz",
            "58a81ae192c23a4be8b1804d68e518ed807d710a4eb253b1f2a199162a40d8ec") { Size = 168_513_733 },
    ]);

    /// <inheritdoc/>
    protected override DataPool Open(RandomKey key, int threads)
    {
        var label = Coarse ? Superclass : Class;
        var (train, labels) = CifarImages.Read([Find("train")], label);
        var (test, _) = CifarImages.Read([Find("test")], label);
        return new DataPool(CifarImages.Shape, label.Classes, train, labels, test).Checked(Find("train"));
    }

    private string Find(string file) =>
        Files.Find(file + ".bin", $"cifar-100-binary/{file}.bin", $"cifar-100-python/{file}", file);
}
