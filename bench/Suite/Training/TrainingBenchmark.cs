using System.Text.Json;

namespace FedActors.Bench.Training;

/// <summary>Local training against PyTorch, matrix products against OpenBLAS, two threads against one.</summary>
internal sealed class TrainingBenchmark(TimeProvider clock, int repeats, double seconds, string filter)
{
    // Other load on either core of a shared machine disturbs two threads more than one.
    private const int OftenerForThreads = 3;

    private readonly OurTraining _ours = new(clock);

    /// <summary>The kernels that OpenBLAS uses; null if it is not installed.</summary>
    public static string? TheirKernels()
    {
        using var numpy = OpenBlas();
        return numpy?.Ask("kernels");
    }

    public IEnumerable<Measured> Run(CancellationToken interrupted)
    {
        var workloads = Workload.All.Where(workload => IsWanted(workload.Name)).ToList();
        using var torch = workloads.Count == 0 ? null : Python.Start(typeof(TrainingBenchmark), "torch.py", "torch");
        foreach (var workload in workloads)
        {
            interrupted.ThrowIfCancellationRequested();
            yield return Compare(
                workload.Name,
                "samples/s",
                () => _ours.SamplesPerSecond(workload, seconds),
                torch is null ? null : () => Ask(torch, workload));
        }
        var products = MatrixProduct.All.Where(product => IsWanted(product.Name)).ToList();
        using var numpy = products.Count == 0 ? null : OpenBlas();
        foreach (var product in products)
        {
            interrupted.ThrowIfCancellationRequested();
            yield return Compare(
                product.Name,
                "GFLOPS",
                () => product.Gigaflops(clock),
                numpy is null ? null : () => double.Parse(numpy.Ask(product.Question)));
        }
        foreach (var workload in Workload.All.Where(workload => IsWanted($"2 threads against 1: {workload.Name}")))
        {
            interrupted.ThrowIfCancellationRequested();
            yield return Compare(
                $"2 threads against 1: {workload.Name}",
                "samples/s",
                () => _ours.SamplesPerSecond(workload, seconds, threads: 2),
                () => _ours.SamplesPerSecond(workload, seconds),
                times: OftenerForThreads);
        }
    }

    private static Python? OpenBlas() => Python.Start(typeof(TrainingBenchmark), "openblas.py", "numpy");

    private bool IsWanted(string name) => name.Contains(filter, StringComparison.OrdinalIgnoreCase);

    /// <summary>Alternates both sides, so that other load on the machine affects both.</summary>
    private Measured Compare(string name, string unit, Func<double> ours, Func<double>? theirs, int times = 1)
    {
        var pairs = Enumerable.Range(0, repeats * times).Select(_ => (Ours: ours(), Theirs: theirs?.Invoke())).ToList();
        return new Measured(
            name,
            unit,
            Medians.Of(pairs.Select(pair => pair.Ours)),
            theirs is null ? null : Medians.Of(pairs.Select(pair => pair.Theirs!.Value)),
            theirs is null ? null : Medians.Of(pairs.Select(pair => pair.Ours / pair.Theirs!.Value)));
    }

    private double Ask(Python torch, Workload workload)
    {
        object layers = workload.Side > 0 ? "efficientnet-b0" : workload.Layers.Length == 0 ? "cnn" : workload.Layers;
        var side = workload.Side;
        var answer = torch.Ask(JsonSerializer.Serialize(
            new { layers, side, batch = workload.Batch, samples = workload.Samples, epochs = workload.Epochs, seconds }));
        using var json = JsonDocument.Parse(answer);
        return json.RootElement.GetProperty("samples_per_second").GetDouble();
    }
}
