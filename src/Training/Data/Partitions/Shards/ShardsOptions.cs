using FedActors.Numerics.Randomness;
using FedActors.Settings;

namespace FedActors.Training.Data.Partitions.Shards;

/// <summary>
/// <c>shards</c>: samples are sorted by label and cut into clients × k shards; each client gets k of them, and so about k
/// labels (McMahan et al., "Communication-efficient learning of deep networks", AISTATS 2017).
/// </summary>
public sealed record ShardsOptions : CountedPartitionOptions
{
    /// <inheritdoc/>
    public override string Name => "shards";

    /// <summary>k, the number of shards per client.</summary>
    public int Shards { get; init; } = 2;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(DataPool pool)
    {
        foreach (var problem in base.Check(pool)) yield return problem;
        if (Shards < 1) yield return new("shards", $"is {Shards}, must be at least 1");
        if ((long)Shards * Clients > pool.Labels.Count)
            yield return new(
                "shards", $"is {Shards} for each of {Clients} clients, but there are only {pool.Labels.Count} samples");
    }

    private protected override int[][] Deal(DataPool pool, RandomKey key)
    {
        int[] sorted = [.. Indices.ByLabelShuffled(pool, key).SelectMany(samples => samples)];
        var shards = Indices.Cut(sorted, Enumerable.Repeat(1.0, Clients * Shards).ToArray());
        key.With("deal").Open().Shuffle(shards.AsSpan());
        return [.. shards.Chunk(Shards).Select(mine => mine.SelectMany(shard => shard).ToArray())];
    }
}
