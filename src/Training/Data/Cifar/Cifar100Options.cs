using FedActors.Numerics.Randomness;
using FedActors.Training.Data.Files;

namespace FedActors.Training.Data.Cifar;

/// <summary><c>cifar-100</c>: 50,000 + 10,000 colour photographs, 3×32×32 (Krizhevsky, 2009), in the binary version.</summary>
public sealed record Cifar100Options : FileDataOptions
{
    private const string Packed = "cifar-100-binary/";

    /// <inheritdoc/>
    public override string Name => "cifar-100";

    /// <summary>Whether labels are the 20 superclasses instead of the 100 classes.</summary>
    public bool Coarse { get; init; }

    /// <inheritdoc/>
    public override Publication Publication { get; } = new("https://www.cs.toronto.edu/~kriz/cifar.html (binary version)",
    [
        new("cifar-100-binary.tar.gz", "https://www.cs.toronto.edu/~kriz/cifar-100-binary.tar.gz",
            "58a81ae192c23a4be8b1804d68e518ed807d710a4eb253b1f2a199162a40d8ec"),
    ]);

    /// <inheritdoc/>
    protected override DataPool Open(RandomKey key, int threads)
    {
        var (label, classes) = Coarse ? (0, 20) : (1, 100);
        var (train, labels) = CifarFile.Read([Files.Find("train.bin", Packed + "train.bin")], labelBytes: 2, label, classes);
        var (test, _) = CifarFile.Read([Files.Find("test.bin", Packed + "test.bin")], labelBytes: 2, label, classes);
        return new DataPool(CifarFile.Shape, classes, train, labels, test);
    }
}
