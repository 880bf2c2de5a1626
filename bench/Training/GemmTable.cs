using System.Diagnostics;
using FedActors.Numerics.Gemm;
using FedActors.Training.Bench.Kernels;

namespace FedActors.Training.Bench;

/// <summary>Matrix products against NumPy with OpenBLAS, one thread each: GFLOPS, the best of 20 runs on both sides.</summary>
internal static class GemmTable
{
    private const int Runs = 20;
    private const double OperationsPerRun = 4e8;

    public static void Print(string yardsticks)
    {
        Console.WriteLine($"kernels: {KernelPath.Current.Name}\n{"product",-34}{"ours",8}{"OpenBLAS",10}{"ratio",8}");
        foreach (var shape in GemmShape.All)
        {
            var ours = Ours(shape);
            double? theirs = Yardstick.Run(
                Path.Combine(yardsticks, "numpy_gemm.py"), $"{shape.M}", $"{shape.N}", $"{shape.K}",
                (shape.TransposeA ? "a" : "-") + (shape.TransposeB ? "b" : "-")) is { } output ? double.Parse(output) : null;
            Console.WriteLine($"{shape.Name,-34}{ours,8:F0}{theirs,10:F0}{ours / theirs,8:F2}");
        }
    }

    private static double Ours(GemmShape shape)
    {
        var bench = new SgemmBenchmarks { Shape = shape };
        bench.Allocate();
        var repeats = Math.Max(1, (int)(OperationsPerRun / shape.Operations));
        // Enough runs that the just-in-time compiler has done its best.
        for (var i = 0; i < 100; i++) bench.Multiply();
        var best = double.MaxValue;
        for (var run = 0; run < Runs; run++)
        {
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < repeats; i++) bench.Multiply();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds / repeats);
        }
        bench.Dispose();
        return shape.Operations / best / 1e9;
    }
}
