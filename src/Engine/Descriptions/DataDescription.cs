using FedActors.Engine.Experiments;
using FedActors.Numerics.Randomness;
using FedActors.Training.Data.Describe;

namespace FedActors.Engine.Descriptions;

/// <summary>A summary of an experiment's data: how much of each label there is, who holds it, how similar it is.</summary>
internal sealed record DataDescription
{
    /// <summary>The name of the set.</summary>
    public required string Set { get; init; }

    /// <summary>The shape of a sample.</summary>
    public required SampleShape Shape { get; init; }

    /// <summary>How many training samples there are of each label.</summary>
    public required IReadOnlyList<int> Labels { get; init; }

    /// <summary>What the data call their classes, in the order of labels; empty where a label says all.</summary>
    public IReadOnlyList<string> ClassNames { get; init; } = [];

    /// <summary>How many test samples there are, which no client sees.</summary>
    public required int TestSamples { get; init; }

    /// <summary>
    /// The mean cosine similarity of training samples of one label, averaged over labels: the heterogeneity in Table 5 of
    /// AgrAmplifier.
    /// </summary>
    public required double Similarity { get; init; }

    /// <summary>How many samples each client holds, ascending; empty if it is not specified how the set is split.</summary>
    public required IReadOnlyList<int> Sizes { get; init; }

    /// <summary>The first clients, as many as requested.</summary>
    public required IReadOnlyList<ClientDescription> Clients { get; init; }

    /// <summary>Opens the data as a run of the experiment would, and describes it.</summary>
    /// <param name="experiment">The experiment, with its data and seed.</param>
    /// <param name="clients">How many clients to describe individually.</param>
    /// <param name="threads">How many threads to load with.</param>
    /// <exception cref="ExperimentException">The data cannot be opened.</exception>
    public static DataDescription Of(Experiment experiment, int clients, int threads)
    {
        var key = RandomKey.Of(experiment.Seed).With("data");
        if (experiment.Data is not (DataOptions or PartitionedData))
            throw new ExperimentException([new("data.set", $"is {experiment.Data.Name}, which has no samples to describe")]);
        var (set, split) = experiment.Data is PartitionedData both
            ? (both.Set, both.Split)
            : ((DataOptions)experiment.Data, new SplitOptions());
        var pool = DataOpening.Load(set, key, threads);
        var isSplit = experiment.Data is PartitionedData || pool.Owners is not null || pool.Natural is not null;
        return Of(set.Name, pool, isSplit ? DataOpening.Split(pool, split, key) : null, clients);
    }

    private static DataDescription Of(string set, DataPool pool, IFederatedData? federation, int clients) => new()
    {
        Set = set,
        Shape = pool.Shape,
        Labels = Count(pool.Labels, pool.Classes),
        ClassNames = pool.ClassNames,
        TestSamples = pool.Test.Count,
        Similarity = IntraLabelSimilarity.Of(pool.Train, pool.Shape, pool.Classes),
        Sizes = federation is null ? [] : [.. Enumerable.Range(0, federation.Clients).Select(federation.SampleCount).Order()],
        Clients = federation is null ? [] : First(federation, clients),
    };

    private static ClientDescription[] First(IFederatedData federation, int clients) =>
    [
        .. Enumerable.Range(0, Math.Min(clients, federation.Clients)).Select(client => new ClientDescription(
            client, LabelCounts.Of(federation.Client(client), federation.Shape, federation.Classes))),
    ];

    private static int[] Count(IReadOnlyList<int> labels, int classes)
    {
        var counts = new int[classes];
        for (var sample = 0; sample < labels.Count; sample++) counts[labels[sample]]++;
        return counts;
    }
}
