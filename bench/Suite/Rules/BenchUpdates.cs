using FedActors.Numerics.Randomness;

namespace FedActors.Bench.Rules;

/// <summary>Random updates.</summary>
internal static class BenchUpdates
{
    /// <summary>The two-layer CNN on 28×28 greyscale images that papers use: 1,625,866 parameters.</summary>
    public static TensorTable Cnn { get; } = new(
    [
        ("conv1.weight", [32, 1, 3, 3]), ("conv1.bias", [32]), ("conv2.weight", [64, 32, 3, 3]), ("conv2.bias", [64]),
        ("fc1.weight", [128, 12544]), ("fc1.bias", [128]), ("fc2.weight", [10, 128]), ("fc2.bias", [10]),
    ]);

    public static UpdateMatrix Of(int clients, int parameters, int threads)
    {
        var matrix = new UpdateMatrix(clients, parameters == Cnn.Length ? Cnn : TensorTable.Flat(parameters));
        Parallel.For(0, clients, new ParallelOptions { MaxDegreeOfParallelism = threads }, client =>
        {
            var stream = RandomKey.Of(1).With(client).Open();
            foreach (ref var value in matrix.Row(client)) value = stream.NextSingle() - 0.5f;
        });
        return matrix;
    }
}
