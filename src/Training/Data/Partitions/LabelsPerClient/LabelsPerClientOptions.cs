using FedActors.Numerics.Randomness;
using FedActors.Training.Data;

namespace FedActors;

/// <summary>
/// <c>labels-per-client</c>: each client draws how many labels it has, and which; the samples of a label are divided evenly
/// among the clients that have it (Li et al., "Federated learning on non-IID data silos", ICDE 2022). Samples of labels that
/// no client drew stay unused.
/// </summary>
public sealed record LabelsPerClientOptions : CountedPartitionOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<PartitionOptions> Described { get; } =
        DescribeCounted<LabelsPerClientOptions>("labels-per-client",
            "Each client draws how many labels it has, and which; the samples of a label are divided evenly among the clients "
            + "that have it. Labels that no client drew stay unused.")
            .From("Li et al., Federated learning on non-IID data silos, ICDE 2022")
            .Integer("fewest", o => o.Fewest, (o, v) => o with { Fewest = v },
                "the minimum number of labels per client", Bounds.Count)
            .Integer("most", o => o.Most, (o, v) => o with { Most = v }, "the maximum number of labels per client")
            .Done();

    /// <inheritdoc/>
    public override Kind<PartitionOptions> Descriptor => Described;

    /// <summary>The minimum number of labels of a client.</summary>
    public int Fewest { get; init; } = 2;

    /// <summary>The maximum number of labels of a client.</summary>
    public int Most { get; init; } = 2;

    /// <inheritdoc/>
    protected override IEnumerable<Problem> CheckPool(DataPool pool)
    {
        foreach (var problem in base.CheckPool(pool)) yield return problem;
        if (Most < Fewest || Most > pool.Classes)
            yield return new("most", $"is {Most}, must be between fewest = {Fewest} and the {pool.Classes} labels");
    }

    /// <inheritdoc/>
    protected override int[][] Deal(DataPool pool, RandomKey key)
    {
        var knowing = Knowing(pool.Classes, key);
        var clients = new List<int>[Clients];
        for (var client = 0; client < Clients; client++) clients[client] = [];
        var byLabel = Indices.ByLabelShuffled(pool, key);
        for (var label = 0; label < pool.Classes; label++)
        {
            if (knowing[label].Count == 0) continue;
            var pieces = Indices.Cut(byLabel[label], Enumerable.Repeat(1.0, knowing[label].Count).ToArray());
            for (var piece = 0; piece < pieces.Length; piece++) clients[knowing[label][piece]].AddRange(pieces[piece]);
        }
        return Array.ConvertAll(clients, samples => samples.ToArray());
    }

    private List<int>[] Knowing(int classes, RandomKey key)
    {
        var knowing = new List<int>[classes];
        for (var label = 0; label < classes; label++) knowing[label] = [];
        for (var client = 0; client < Clients; client++)
        {
            var stream = key.With("labels").With(client).Open();
            foreach (var label in stream.Choose(Fewest + stream.NextInt(Most - Fewest + 1), classes)) knowing[label].Add(client);
        }
        return knowing;
    }
}
