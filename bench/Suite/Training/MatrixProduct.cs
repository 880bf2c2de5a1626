using FedActors.Numerics.Gemm;

namespace FedActors.Bench.Training;

/// <summary>A product of M × K by K × N, whose factors may be stored transposed.</summary>
internal sealed record MatrixProduct(string Name, int M, int N, int K, bool TransposeA = false, bool TransposeB = false)
{
    private const int Runs = 20, WarmUps = 100;
    private const double OperationsPerRun = 4e8;

    public static IReadOnlyList<MatrixProduct> All { get; } =
    [
        new("sgemm 1152³", 1152, 1152, 1152),
        new("sgemm cnn fc1 forward", 32, 128, 12544, TransposeB: true),
        new("sgemm cnn fc1 input gradient", 32, 12544, 128),
        new("sgemm cnn fc1 weight gradient", 128, 12544, 32, TransposeA: true),
        new("sgemm mlp forward, batch 10", 10, 512, 784, TransposeB: true),
        new("sgemm mlp forward, batch 256", 256, 512, 784, TransposeB: true),
        new("sgemm mlp weight gradient, batch 10", 512, 784, 10, TransposeA: true),
        new("sgemm mlp weight gradient, batch 256", 512, 784, 256, TransposeA: true),
        new("sgemm location forward, batch 16", 16, 512, 446, TransposeB: true),
        new("sgemm logistic forward, batch 10", 10, 10, 784, TransposeB: true),
    ];

    private double Operations => 2.0 * M * N * K;

    /// <summary>The question for NumPy.</summary>
    public string Question => $"{M} {N} {K} {(TransposeA ? 1 : 0)} {(TransposeB ? 1 : 0)}";

    /// <summary>Billions of operations per second on one thread, the best of several runs.</summary>
    public double Gigaflops(TimeProvider clock)
    {
        using var gemm = new Sgemm();
        var (a, b, c) = (new float[M * K], new float[K * N], new float[M * N]);
        Array.Fill(a, 1);
        Array.Fill(b, 1);
        // Enough runs for the just-in-time compiler to optimise fully.
        for (var run = 0; run < WarmUps; run++) Multiply();
        var repeats = Math.Max(1, (int)(OperationsPerRun / Operations));
        return Operations / Enumerable.Range(0, Runs).Min(_ => Seconds()) / 1e9;

        void Multiply() => gemm.Multiply(Stored(a, M, K, TransposeA), Stored(b, K, N, TransposeB), c);

        double Seconds()
        {
            var before = clock.GetTimestamp();
            for (var i = 0; i < repeats; i++) Multiply();
            return clock.GetElapsedTime(before).TotalSeconds / repeats;
        }
    }

    private static StridedMatrix Stored(float[] values, int rows, int columns, bool transposed) => transposed
        ? StridedMatrix.RowMajor(values, columns, rows).Transposed
        : StridedMatrix.RowMajor(values, rows, columns);
}
