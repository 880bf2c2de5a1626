using BenchmarkDotNet.Attributes;
using FedActors.Numerics.Gemm;

namespace FedActors.Training.Bench.Kernels;

/// <summary>Matrix products of the shapes that occur in training.</summary>
public class SgemmBenchmarks : IDisposable
{
    private readonly Sgemm _gemm = new();
    private float[] _a = [], _b = [], _c = [];

    [ParamsSource(nameof(Shapes))]
    public GemmShape Shape { get; set; } = GemmShape.All[0];

    public static IEnumerable<GemmShape> Shapes => GemmShape.All;

    [GlobalSetup]
    public void Allocate()
    {
        (_a, _b) = (new float[Shape.M * Shape.K], new float[Shape.K * Shape.N]);
        _c = new float[Shape.M * Shape.N];
        Array.Fill(_a, 1);
        Array.Fill(_b, 1);
    }

    [Benchmark]
    public void Multiply()
    {
        _gemm.Multiply(Stored(_a, Shape.M, Shape.K, Shape.TransposeA), Stored(_b, Shape.K, Shape.N, Shape.TransposeB), _c);
    }

    private static StridedMatrix Stored(float[] values, int rows, int columns, bool transposed) => transposed
        ? StridedMatrix.RowMajor(values, columns, rows).Transposed
        : StridedMatrix.RowMajor(values, rows, columns);

    [GlobalCleanup]
    public void Dispose()
    {
        _gemm.Dispose();
        GC.SuppressFinalize(this);
    }
}
