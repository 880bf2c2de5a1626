namespace FedActors.Training.Bench.Kernels;

/// <summary>A product of size M × N with inner dimension K.</summary>
public sealed record GemmShape(string Name, int M, int N, int K, bool TransposeA = false, bool TransposeB = false)
{
    public static IReadOnlyList<GemmShape> All { get; } =
    [
        new("square", 1152, 1152, 1152),
        new("cnn fc1 forward", 32, 128, 12544, TransposeB: true),
        new("cnn fc1 input gradient", 32, 12544, 128),
        new("cnn fc1 weight gradient", 128, 12544, 32, TransposeA: true),
        new("mlp forward, batch 10", 10, 512, 784, TransposeB: true),
        new("mlp forward, batch 256", 256, 512, 784, TransposeB: true),
        new("mlp weight gradient, batch 10", 512, 784, 10, TransposeA: true),
        new("mlp weight gradient, batch 256", 512, 784, 256, TransposeA: true),
        new("location forward, batch 16", 16, 512, 446, TransposeB: true),
        new("logistic forward, batch 10", 10, 10, 784, TransposeB: true),
    ];

    public double Operations => 2.0 * M * N * K;

    public override string ToString() => Name;
}
