using FedActors.Numerics.Randomness;

namespace FedActors.Bench.Training;

/// <summary>Samples per second of our own training, on one thread, or on several with different clients.</summary>
internal sealed class OurTraining(TimeProvider clock)
{
    private const int Fewest = 3;

    /// <summary>
    /// Trains clients, perhaps on poisoned samples, for about <paramref name="seconds"/>: the median over clients, summed over
    /// threads.
    /// </summary>
    public double SamplesPerSecond(Workload workload, double seconds, int threads = 1, Func<ISamples, ISamples>? poison = null)
    {
        var medians = new double[threads];
        var workers = Enumerable.Range(0, threads)
            .Select(worker => new Thread(() => medians[worker] = Median(workload, seconds, poison)))
            .ToList();
        workers.ForEach(worker => worker.Start());
        workers.ForEach(worker => worker.Join());
        return medians.Sum();
    }

    private double Median(Workload workload, double seconds, Func<ISamples, ISamples>? poison)
    {
        var model = workload.Build();
        var (global, update) = (new float[model.Tensors.Length], new float[model.Tensors.Length]);
        model.Initialise(RandomKey.Of(1), global);
        ISamples honest = new RandomSamples(workload);
        var samples = poison?.Invoke(honest) ?? honest;
        using var session = model.Open(workload.Training);
        for (var client = 0; client < Fewest; client++) Train(client);

        var times = new List<double>();
        var begun = clock.GetTimestamp();
        while (times.Count < Fewest || clock.GetElapsedTime(begun).TotalSeconds < seconds)
        {
            var before = clock.GetTimestamp();
            Train(times.Count);
            times.Add(clock.GetElapsedTime(before).TotalSeconds);
        }
        return workload.Samples * workload.Epochs / Medians.Of(times);

        void Train(int client) => session.Train(global, samples, RandomKey.Of(2).With(client), update, CancellationToken.None);
    }
}
