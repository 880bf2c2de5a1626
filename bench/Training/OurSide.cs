using System.Diagnostics;
using FedActors.Numerics.Randomness;

namespace FedActors.Training.Bench;

/// <summary>Samples per second of our own training, in one thread or in several with different clients.</summary>
internal static class OurSide
{
    /// <summary>Trains clients for about <paramref name="seconds"/>; the median over clients and threads, times threads.</summary>
    public static double SamplesPerSecond(Workload workload, double seconds, int threads = 1)
    {
        var medians = new double[threads];
        var workers = Enumerable.Range(0, threads).Select(worker => new Thread(() => medians[worker] = Median(workload, seconds))).ToList();
        workers.ForEach(worker => worker.Start());
        workers.ForEach(worker => worker.Join());
        return medians.Sum();
    }

    private static double Median(Workload workload, double seconds)
    {
        var model = workload.Build();
        var (global, update) = (new float[model.Layers.Length], new float[model.Layers.Length]);
        model.Initialise(RandomKey.Of(1), global);
        var samples = new RandomSamples(workload);
        using var session = model.Open(workload.Training);
        for (var i = 0; i < 3; i++) Train(i);
        var times = new List<double>();
        var begin = Stopwatch.GetTimestamp();
        while (times.Count < 3 || Stopwatch.GetElapsedTime(begin).TotalSeconds < seconds)
        {
            var start = Stopwatch.GetTimestamp();
            Train(times.Count);
            times.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
        }
        times.Sort();
        return workload.Samples * workload.Epochs / times[times.Count / 2];

        void Train(int client) => session.Train(global, samples, RandomKey.Of(2).With(client), update, CancellationToken.None);
    }
}
