using FedActors.Numerics.Randomness;
using FedActors.Training.Data.Files;

namespace FedActors.Training.Data.Cifar;

/// <summary><c>cifar-10</c>: 50,000 + 10,000 colour photographs of ten things, 3×32×32 (Krizhevsky, 2009), in the binary version.</summary>
public sealed record Cifar10Options : FileDataOptions
{
    private const string Packed = "cifar-10-batches-bin/";

    /// <inheritdoc/>
    public override string Name => "cifar-10";

    /// <inheritdoc/>
    public override Publication Publication { get; } = new("https://www.cs.toronto.edu/~kriz/cifar.html (binary version)",
    [
        new("cifar-10-binary.tar.gz", "https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz",
            "c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd"),
    ]);

    /// <inheritdoc/>
    protected override DataPool Open(RandomKey key, int threads)
    {
        var batches = Enumerable.Range(1, 5).Select(batch => Find($"data_batch_{batch}.bin")).ToArray();
        var (train, labels) = CifarFile.Read(batches, labelBytes: 1, label: 0, classes: 10);
        var (test, _) = CifarFile.Read([Find("test_batch.bin")], labelBytes: 1, label: 0, classes: 10);
        return new DataPool(CifarFile.Shape, 10, train, labels, test);
    }

    private string Find(string file) => Files.Find(file, Packed + file);
}
