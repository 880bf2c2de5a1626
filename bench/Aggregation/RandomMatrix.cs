using FedActors.Numerics.Randomness;

namespace FedActors.Bench.Aggregation;

/// <summary>Random updates with the shape of the two-layer CNN.</summary>
internal static class RandomMatrix
{
    /// <summary>The tensors of the CNN with 1,625,866 parameters.</summary>
    public static TensorTable Cnn { get; } = new(
    [
        ("conv1.weight", [32, 1, 3, 3]), ("conv1.bias", [32]), ("conv2.weight", [64, 32, 3, 3]), ("conv2.bias", [64]),
        ("fc1.weight", [128, 12544]), ("fc1.bias", [128]), ("fc2.weight", [10, 128]), ("fc2.bias", [10]),
    ]);

    public static UpdateMatrix Of(int rows) => Within(long.MaxValue, rows);

    public static UpdateMatrix Within(long budget, int rows)
    {
        var matrix = UpdateMatrix.Within(budget, rows, Cnn, Path.GetTempPath());
        Parallel.For(0, rows, row =>
        {
            var stream = RandomKey.Of(1).With(row).Open();
            foreach (ref var value in matrix.Row(row)) value = stream.NextSingle() + stream.NextSingle() - 1;
        });
        return matrix;
    }
}
