using System.Diagnostics;
using System.Text.Json;

namespace FedActors.Training.Bench;

/// <summary>The same work in Python (Debian's python3-torch and python3-numpy), in a process of its own with one thread.</summary>
internal static class Yardstick
{
    private const string Python = "/usr/bin/python3";

    /// <summary>Samples per second of PyTorch; null where it is not installed.</summary>
    public static double? SamplesPerSecond(string script, Workload workload, int clients)
    {
        var output = Run(
            script, "--model", workload.YardstickModel, "--batch", $"{workload.Batch}", "--samples", $"{workload.Samples}",
            "--epochs", $"{workload.Epochs}", "--clients", $"{clients}");
        if (output is null) return null;
        using var json = JsonDocument.Parse(output);
        return json.RootElement.GetProperty("samples_per_second").GetDouble();
    }

    /// <summary>What a script prints; null where it fails.</summary>
    public static string? Run(string script, params string[] arguments)
    {
        if (!File.Exists(Python)) return null;
        var start = new ProcessStartInfo(Python, [script, .. arguments])
        {
            Environment = { ["OMP_NUM_THREADS"] = "1", ["OPENBLAS_NUM_THREADS"] = "1" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : null;
    }
}
