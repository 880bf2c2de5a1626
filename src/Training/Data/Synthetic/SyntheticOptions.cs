using FedActors.Numerics.Randomness;
using FedActors.Training.Data;
using FedActors.Training.Data.Synthetic;

namespace FedActors;

/// <summary>
/// <c>synthetic</c>, Synthetic(α, β) of FedProx (Li et al., MLSys 2020): every client k has its own model, y = argmax(W_k x +
/// b_k), with entries ~ N(u_k, 1) and u_k ~ N(0, α), and inputs x ~ N(v_k, Σ) with v_k ~ N(B_k, 1), B_k ~ N(0, β) and Σ
/// diagonal with j^−1.2. α controls how much models differ, β how much data differ. Amounts are log-normal(4, 2) + 50, as in
/// the authors' code.
/// </summary>
public sealed record SyntheticOptions : DataOptions
{
    private const int Width = 60, Labels = 10, Fewest = 50;

    /// <summary>How configurations name and set it.</summary>
    public static Kind<IDataSource> Described { get; } =
        Describe<SyntheticOptions>("synthetic",
            "Synthetic(α, β): every client has its own linear model and input distribution; 60 features, 10 classes.")
            .Under("Generated, nothing to download")
            .From("Li et al., Federated Optimization in Heterogeneous Networks (FedProx), MLSys 2020")
            .Number("alpha", o => o.Alpha, (o, v) => o with { Alpha = v },
                "how much the models of clients differ", Bounds.NotNegative)
            .Number("beta", o => o.Beta, (o, v) => o with { Beta = v }, "how much their inputs differ", Bounds.NotNegative)
            .Integer("clients", o => o.Clients, (o, v) => o with { Clients = v }, "how many clients there are", Bounds.Count)
            .Integer("most", o => o.Most, (o, v) => o with { Most = v },
                "the maximum number of samples per client", Bounds.AtLeast(Fewest))
            .Flag("iid", o => o.Iid, (o, v) => o with { Iid = v }, "whether all share one model and one distribution")
            .Number("test-share", o => o.TestShare, (o, v) => o with { TestShare = v },
                "the share of every client's samples that goes to the test set", Bounds.Inside)
            .Done();

    /// <inheritdoc/>
    public override Kind<IDataSource> Descriptor => Described;

    /// <inheritdoc/>
    public override int? OwnerCount => Clients;

    /// <summary>α.</summary>
    public double Alpha { get; init; } = 1;

    /// <summary>β.</summary>
    public double Beta { get; init; } = 1;

    /// <summary>The number of clients.</summary>
    public int Clients { get; init; } = 30;

    /// <summary>The maximum number of samples of a client: the log-normal distribution has a long tail.</summary>
    public int Most { get; init; } = 10_000;

    /// <summary>Whether all clients share one model and one input distribution.</summary>
    public bool Iid { get; init; }

    /// <summary>The share of every client's samples that goes to the test set.</summary>
    public double TestShare { get; init; } = 0.2;

    /// <inheritdoc/>
    protected override IEnumerable<Problem> CheckTogether()
    {
        if (Memory.Refusal((double)Clients * Fewest * Width * sizeof(float)) is { } refusal)
            yield return new("clients", $"is {Clients}, which {refusal}");
    }

    /// <inheritdoc/>
    protected override DataPool Open(RandomKey key, int threads)
    {
        var clients = new SyntheticClient[Clients];
        Parallel.For(0, Clients, new ParallelOptions { MaxDegreeOfParallelism = threads }, client =>
        {
            var kind = Iid ? key.With("shared") : key.With(client);
            clients[client] = SyntheticClient.Draw(this, Width, Labels, key.With(client), kind);
        });
        var owners = clients.SelectMany((client, number) => Enumerable.Repeat(number, client.Labels.Length)).ToArray();
        int[] labels = [.. clients.SelectMany(client => client.Labels)];
        var all = new FloatRows([.. clients.SelectMany(client => client.Rows)], labels);
        return Split(new DataPool(SampleShape.Vector(Width), Labels, all, labels, NoSamples.Instance) { Owners = owners });
    }

    // The last samples of every client, drawn like the others, are its share of the test set.
    private DataPool Split(DataPool pool)
    {
        var mine = Indices.GroupedBy(pool.Owners!);
        var test = mine.SelectMany(samples => samples.TakeLast((int)(TestShare * samples.Length))).ToArray();
        var train = mine.SelectMany(samples => samples.SkipLast((int)(TestShare * samples.Length))).ToArray();
        return pool.Only(train) with { Test = new Subset(pool.Train, test) };
    }
}
