using System.Text.Json;
using FedActors.Numerics.Gemm;

namespace FedActors.Training.Bench;

/// <summary>Prints what was measured.</summary>
internal static class Table
{
    private const double Seconds = 1.0;

    public static void Print(int rounds, string filter, bool alone, bool json)
    {
        var script = Path.Combine(Yardsticks(), "torch_training.py");
        if (!json) Console.WriteLine($"kernels: {KernelPath.Current.Name}\n{"workload",-24}{"ours /s",12}{"torch /s",12}{"ratio",8}{"target",8}");
        foreach (var workload in Workload.All.Where(workload => workload.Name.Contains(filter, StringComparison.Ordinal)))
        {
            var pairs = Enumerable.Range(0, rounds).Select(_ => (
                Ours: OurSide.SamplesPerSecond(workload, Seconds),
                Theirs: alone ? null : Yardstick.SamplesPerSecond(script, workload, workload.YardstickModel == "cnn" ? 5 : 50))).ToList();
            var ours = Median(pairs.Select(pair => pair.Ours));
            double? theirs = pairs.TrueForAll(pair => pair.Theirs is not null) ? Median(pairs.Select(pair => pair.Theirs!.Value)) : null;
            double? ratio = theirs is null ? null : Median(pairs.Select(pair => pair.Ours / pair.Theirs!.Value));
            if (json) Console.WriteLine(JsonSerializer.Serialize(new { workload.Name, ours, theirs, ratio, workload.Target, kernels = KernelPath.Current.Name }));
            else Console.WriteLine($"{workload.Name,-24}{ours,12:F0}{theirs,12:F0}{ratio,8:F2}{workload.Target,8:F1}");
        }
    }

    public static void PrintThreads(string filter)
    {
        Console.WriteLine($"{"workload",-24}{"1 thread /s",14}{"2 threads /s",14}{"ratio",8}");
        foreach (var workload in Workload.All.Where(workload => workload.Name.Contains(filter, StringComparison.Ordinal)))
        {
            var (one, two) = (OurSide.SamplesPerSecond(workload, Seconds), OurSide.SamplesPerSecond(workload, Seconds, threads: 2));
            Console.WriteLine($"{workload.Name,-24}{one,14:F0}{two,14:F0}{two / one,8:F2}");
        }
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    /// <summary>The folder of the programs that we compare with.</summary>
    public static string Yardsticks()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "FedActors.sln"))) folder = folder.Parent;
        return folder is null
            ? throw new DirectoryNotFoundException("no FedActors.sln above the program")
            : Path.Combine(folder.FullName, "bench", "yardstick");
    }
}
