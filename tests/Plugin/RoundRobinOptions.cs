using FedActors.Numerics.Randomness;

namespace FedActors.Plugin;

/// <summary>A partition: samples are dealt one by one, as cards are.</summary>
public sealed record RoundRobinOptions : CountedPartitionOptions
{
    public static Kind<PartitionOptions> Described { get; } =
        DescribeCounted<RoundRobinOptions>("own-dealt", "Samples are dealt one by one, as cards are.")
            .Integer("first", o => o.First, (o, v) => o with { First = v }, "the client that gets the first", Bounds.NotNegative)
            .Done();

    public override Kind<PartitionOptions> Descriptor => Described;

    public int First { get; init; }

    protected override int[][] Deal(DataPool pool, RandomKey key) =>
    [
        .. Enumerable.Range(0, Clients).Select(client => Enumerable.Range(0, pool.Labels.Count)
            .Where(sample => (sample / pool.Classes + First) % Clients == client).ToArray()),
    ];
}
