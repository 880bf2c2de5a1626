using FedActors.Settings;

namespace FedActors.Aggregation.Prepare.Bucket;

/// <summary>
/// Bucketing: the rows in random order, averaged s at a time; a last, smaller bucket has its own mean. Karimireddy et al.,
/// Byzantine-Robust Learning on Heterogeneous Datasets via Bucketing (ICLR 2022). Leaves ⌈n / s⌉ rows for the rule.
/// </summary>
public sealed record BucketOptions : PrepareOptions
{
    /// <inheritdoc/>
    public override string Name => "bucket";

    /// <inheritdoc/>
    public override string Description => $"in buckets of {Size}";

    /// <summary>How many rows a bucket holds.</summary>
    public int Size { get; init; } = 2;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(int updates)
    {
        if (Size < 1) yield return new("size", $"a bucket must hold at least one update, but its size is {Size}");
    }

    /// <inheritdoc/>
    public override int CountAfter(int updates) => Size < 1 ? updates : (updates + Size - 1) / Size;

    internal override IPrepare Compose() => new Bucket(Size, (key, count) =>
    {
        int[] order = [.. Enumerable.Range(0, count)];
        key.With("bucket").Open().Shuffle<int>(order);
        return order;
    });
}
