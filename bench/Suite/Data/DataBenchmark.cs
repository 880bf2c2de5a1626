using FedActors.Bench.Training;
using FedActors.Cli;
using FedActors.Numerics.Randomness;

namespace FedActors.Bench.Data;

/// <summary>How long federations take to open, and how much poisoned data slow training down.</summary>
internal sealed class DataBenchmark(TimeProvider clock, int repeats, double seconds, int threads, string filter)
{
    private const int Clients = 10_000;
    private const double Milliseconds = 1e3;
    private static readonly FashionMnistOptions FashionMnist = new();
    private readonly OurTraining _training = new(clock);

    public IEnumerable<Measured> Run(CancellationToken interrupted)
    {
        foreach (var (name, source) in Sources().Where(source => IsWanted(source.Name)))
        {
            interrupted.ThrowIfCancellationRequested();
            if (Time(source) is not { } first) continue;
            // Later runs find the files in the system's cache, and their code compiled.
            var later = Enumerable.Range(1, repeats).Select(_ => Time(source)!.Value).ToList();
            yield return new Measured(name, "ms", Medians.Of(later), first, null);
        }
        foreach (var workload in Workload.All.Where(workload => workload.Name is "cnn, batch 32" or "mlp 784-512-10, batch 10"))
            foreach (var (name, attack) in Poisons)
            {
                interrupted.ThrowIfCancellationRequested();
                if (IsWanted($"{name}: {workload.Name}")) yield return Compare($"{name}: {workload.Name}", workload, attack);
            }
    }

    private static IReadOnlyList<(string Name, IDataSource Source)> Sources() =>
    [
        ("pen-digits, 1,000 writers", new PenDigitsOptions()),
        ("fashion-mnist, iid over 10,000 clients", Split(new SplitOptions { Partition = new IidOptions { Clients = Clients } })),
        ("fashion-mnist, dirichlet over 10,000 clients",
            Split(new SplitOptions { Partition = new DirichletOptions { Clients = Clients, Alpha = 0.5, Even = true } })),
    ];

    private static IReadOnlyList<(string Name, IDataPoisoning Attack)> Poisons { get; } =
    [
        ("label-flip", new LabelFlip()),
        ("label-flip permuted", new LabelFlip { To = FlipTo.Permuted }),
        ("backdoor patch", new Backdoor()),
        ("backdoor blended", new Backdoor { Trigger = new Blended() }),
        ("feature-noise", new FeatureNoise()),
    ];

    private static PartitionedData Split(SplitOptions split) => new(FashionMnist, split);

    private bool IsWanted(string name) => name.Contains(filter, StringComparison.OrdinalIgnoreCase);

    /// <summary>Null if the files are not on this machine and the user did not ask for them.</summary>
    private double? Time(IDataSource source)
    {
        var before = clock.GetTimestamp();
        try
        {
            source.Open(RandomKey.Of(1), threads);
        }
        catch (DataNotFoundException) when (filter.Length == 0)
        {
            return null;
        }
        catch (DataException error)
        {
            throw new InputException(error.Message, error);
        }
        return clock.GetElapsedTime(before).TotalSeconds * Milliseconds;
    }

    private Measured Compare(string name, Workload workload, IDataPoisoning attack)
    {
        var pairs = Enumerable.Range(0, repeats).Select(Pair).ToList();
        return new Measured(
            name, "samples/s", Medians.Of(pairs.Select(pair => pair.Poisoned)), Medians.Of(pairs.Select(pair => pair.Honest)),
            Medians.Of(pairs.Select(pair => pair.Poisoned / pair.Honest)));

        // Poisoned before and after honest: other load on the machine affects both.
        (double Poisoned, double Honest) Pair(int repeat)
        {
            var (first, between, last) = (Train(Poison), Train(null), Train(Poison));
            return ((first + last) / 2, between);
        }

        double Train(Func<ISamples, ISamples>? poison) => _training.SamplesPerSecond(workload, seconds, poison: poison);

        ISamples Poison(ISamples honest) => attack.Poison(honest, workload.Classes, RandomKey.Of(3), new SampleShape(1, 28, 28));
    }
}
