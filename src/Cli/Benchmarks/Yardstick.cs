using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace FedActors.Cli.Benchmarks;

/// <summary>The same work in NumPy and PyTorch, where they are installed, in a process of its own.</summary>
internal static class Yardstick
{
    private const string Python = "/usr/bin/python3", Program = "numpy_aggregation.py";

    /// <summary>Seconds by what was measured; empty where the yardstick cannot run.</summary>
    public static IReadOnlyDictionary<string, double> Measure(BenchRequest request)
    {
        if (!File.Exists(Python)) return new Dictionary<string, double>();
        using var process = Process.Start(Describe(request))!;
        using (var program = typeof(Yardstick).Assembly.GetManifestResourceStream(Program)!)
            program.CopyTo(process.StandardInput.BaseStream);
        process.StandardInput.Close();
        var complaints = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        complaints.Wait();
        return process.ExitCode == 0 ? JsonSerializer.Deserialize<Dictionary<string, double>>(output)! : new Dictionary<string, double>();
    }

    private static ProcessStartInfo Describe(BenchRequest request)
    {
        var threads = request.Threads.ToString(CultureInfo.InvariantCulture);
        int[] sizes = [request.Clients, request.Parameters, request.Runs];
        return new ProcessStartInfo(Python, ["-", .. sizes.Select(size => size.ToString(CultureInfo.InvariantCulture))])
        {
            Environment = { ["OMP_NUM_THREADS"] = threads, ["OPENBLAS_NUM_THREADS"] = threads },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
    }
}
