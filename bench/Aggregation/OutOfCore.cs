using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace FedActors.Bench.Aggregation;

/// <summary>Rules on a matrix that may exceed a memory budget: their results, their times, and the peak memory so far.</summary>
internal static class OutOfCore
{
    public static void Run(int clients, long budget, int threads)
    {
        using var matrix = RandomMatrix.Within(budget, clients);
        Console.WriteLine($"filled: peak memory so far {Peak() >> 20} MiB");
        RuleOptions[] rules = [new AverageOptions(), new KrumOptions { F = clients / 10 }, new MedianOptions()];
        foreach (var options in rules)
        {
            var result = new float[matrix.Columns];
            var watch = Stopwatch.StartNew();
            options.Build(matrix.Tensors, new CpuMath(threads)).Aggregate(UpdateSet.All(matrix), result);
            var fingerprint = Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes<float>(result)))[..16];
            var seconds = watch.Elapsed.TotalSeconds;
            Console.WriteLine($"{options.Name,-10} {fingerprint} {seconds,8:F2} s, peak memory so far {Peak() >> 20} MiB");
        }
    }

    private static long Peak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }
}
