using FedActors.Numerics.Randomness;
using FedActors.Training.Data;

namespace FedActors;

/// <summary>
/// <c>shards</c>: samples are sorted by label and cut into clients × k shards; each client gets k of them, and so about k
/// labels (McMahan et al., "Communication-efficient learning of deep networks", AISTATS 2017).
/// </summary>
public sealed record ShardsOptions : CountedPartitionOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<PartitionOptions> Described { get; } =
        DescribeCounted<ShardsOptions>("shards",
            "Samples are sorted by label and cut into clients × k shards; each client gets k of them.")
            .Alias("pathological")
            .From(
                "McMahan et al., Communication-efficient learning of deep networks from decentralized data, AISTATS 2017")
            .Integer("shards", o => o.Shards, (o, v) => o with { Shards = v }, "k", Bounds.Count)
            .Done();

    /// <inheritdoc/>
    public override Kind<PartitionOptions> Descriptor => Described;

    /// <summary>k, the number of shards per client.</summary>
    public int Shards { get; init; } = 2;

    /// <inheritdoc/>
    protected override IEnumerable<Problem> CheckPool(DataPool pool)
    {
        foreach (var problem in base.CheckPool(pool)) yield return problem;
        if ((long)Shards * Clients > pool.Labels.Count)
            yield return new(
                "shards", $"is {Shards} for each of {Clients} clients, but there are only {pool.Labels.Count} samples");
    }

    /// <inheritdoc/>
    protected override int[][] Deal(DataPool pool, RandomKey key)
    {
        int[] sorted = [.. Indices.ByLabelShuffled(pool, key).SelectMany(samples => samples)];
        var shards = Indices.Cut(sorted, Enumerable.Repeat(1.0, Clients * Shards).ToArray());
        key.With("deal").Open().Shuffle(shards.AsSpan());
        return [.. shards.Chunk(Shards).Select(mine => mine.SelectMany(shard => shard).ToArray())];
    }
}
