using FedActors.Numerics.Randomness;
using FedActors.Training.Data;
using FedActors.Training.Data.Partitions.Dirichlet;

namespace FedActors;

/// <summary>
/// <c>dirichlet</c>: for each label, the shares of the clients are drawn from Dir(α); with a small α, a few clients hold most
/// of a label (Yurochkin et al., ICML 2019). The numbers of samples differ as well. With <see cref="Even"/>, each client
/// draws its own mix of labels and all hold the same number of samples, as far as the labels last (Hsu et al., arXiv
/// 1909.06335).
/// </summary>
public sealed record DirichletOptions : CountedPartitionOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<PartitionOptions> Described { get; } =
        DescribeCounted<DirichletOptions>("dirichlet",
            "For each label, the shares of the clients are drawn from Dir(α). With `even`, each client draws its own mix of "
            + "labels and all hold the same number of samples, as far as the labels last.")
            .From("Yurochkin et al., Bayesian nonparametric federated learning, ICML 2019; even: Hsu et al., arXiv 1909.06335")
            .Number("alpha", o => o.Alpha, (o, v) => o with { Alpha = v },
                "α: 0.1 is very uneven, 100 nearly iid", Bounds.Positive)
            .Flag("even", o => o.Even, (o, v) => o with { Even = v }, "whether all hold the same number of samples")
            .Done();

    /// <inheritdoc/>
    public override Kind<PartitionOptions> Descriptor => Described;

    /// <summary>α: 0.1 is very uneven, 100 nearly iid.</summary>
    public double Alpha { get; init; } = 0.5;

    /// <summary>Whether all clients hold the same number of samples.</summary>
    public bool Even { get; init; }

    /// <inheritdoc/>
    protected override int[][] Deal(DataPool pool, RandomKey key) =>
        Even ? DealEvenly(pool, key) : DealByLabel(pool, key);

    private int[][] DealByLabel(DataPool pool, RandomKey key)
    {
        var clients = new List<int>[Clients];
        for (var client = 0; client < Clients; client++) clients[client] = [];
        var byLabel = Indices.ByLabelShuffled(pool, key);
        for (var label = 0; label < byLabel.Length; label++)
        {
            var stream = key.With("shares").With(label).Open();
            var pieces = Indices.Cut(byLabel[label], DirichletDraw.Next(ref stream, Clients, Alpha));
            for (var client = 0; client < Clients; client++) clients[client].AddRange(pieces[client]);
        }
        return Array.ConvertAll(clients, samples => samples.ToArray());
    }

    private int[][] DealEvenly(DataPool pool, RandomKey key)
    {
        var byLabel = Array.ConvertAll(Indices.ByLabelShuffled(pool, key), samples => new Stack<int>(samples));
        var size = pool.Labels.Count / Clients;
        var clients = new int[Clients][];
        for (var client = 0; client < Clients; client++)
        {
            var stream = key.With("mix").With(client).Open();
            var mix = DirichletDraw.Next(ref stream, pool.Classes, Alpha);
            clients[client] = new int[size];
            for (var sample = 0; sample < size; sample++) clients[client][sample] = Take(byLabel, mix, ref stream);
        }
        return clients;
    }

    // A label that is used up is removed from the mix of all later clients; if the whole mix is used up, any other label will
    // do.
    private static int Take(Stack<int>[] byLabel, double[] mix, ref RandomStream stream)
    {
        var left = 0.0;
        for (var label = 0; label < mix.Length; label++)
            if (byLabel[label].Count > 0) left += mix[label];
        left *= stream.NextDouble();
        var last = -1;
        for (var label = 0; label < mix.Length; label++)
        {
            if (byLabel[label].Count == 0) continue;
            last = label;
            if ((left -= mix[label]) < 0) break;
        }
        return byLabel[last].Pop();
    }
}
