using System.Diagnostics;
using System.Text.Json;

namespace FedActors.Training.Bench;

/// <summary>The same workload in PyTorch (Debian's python3-torch), in a process of its own with one thread.</summary>
internal static class Yardstick
{
    private const string Python = "/usr/bin/python3";

    /// <summary>Samples per second; null where PyTorch is not installed.</summary>
    public static double? SamplesPerSecond(string script, Workload workload, int clients)
    {
        if (!File.Exists(Python)) return null;
        var start = new ProcessStartInfo(Python)
        {
            ArgumentList =
            {
                script, "--model", workload.YardstickModel, "--batch", $"{workload.Batch}", "--samples", $"{workload.Samples}",
                "--epochs", $"{workload.Epochs}", "--clients", $"{clients}",
            },
            Environment = { ["OMP_NUM_THREADS"] = "1" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) return null;
        using var json = JsonDocument.Parse(output);
        return json.RootElement.GetProperty("samples_per_second").GetDouble();
    }
}
