using BenchmarkDotNet.Attributes;
using FedActors.Numerics.Gemm;

namespace FedActors.Training.Bench.Kernels;

/// <summary>Matrix products of the shapes that training has.</summary>
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
        var a = Shape.TransposeA ? StridedMatrix.RowMajor(_a, Shape.K, Shape.M).Transposed : StridedMatrix.RowMajor(_a, Shape.M, Shape.K);
        var b = Shape.TransposeB ? StridedMatrix.RowMajor(_b, Shape.N, Shape.K).Transposed : StridedMatrix.RowMajor(_b, Shape.K, Shape.N);
        _gemm.Multiply(a, b, _c);
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _gemm.Dispose();
        GC.SuppressFinalize(this);
    }
}
