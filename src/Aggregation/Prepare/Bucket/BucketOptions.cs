using FedActors.Aggregation.Prepare.Bucket;

namespace FedActors;

/// <summary>
/// Bucketing: the rows in random order, averaged s at a time; a last, smaller bucket has its own mean. Karimireddy et al.,
/// Byzantine-Robust Learning on Heterogeneous Datasets via Bucketing (ICLR 2022). Leaves ⌈n / s⌉ rows for the rule.
/// </summary>
public sealed record BucketOptions : PrepareOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<PrepareOptions> Described { get; } =
        Describe<BucketOptions>("bucket", "means of random buckets of rows")
            .Alias("bucketing")
            .Needs("leaves ⌈n / size⌉ rows")
            .From("Karimireddy et al., Byzantine-Robust Learning on Heterogeneous Datasets via Bucketing (ICLR 2022)")
            .Integer("size", o => o.Size, (o, v) => o with { Size = v }, "rows in a bucket", Bounds.Count)
            .Done();

    /// <inheritdoc/>
    public override Kind<PrepareOptions> Descriptor => Described;

    /// <inheritdoc/>
    public override string Description => $"in buckets of {Size}";

    /// <summary>How many rows a bucket holds.</summary>
    public int Size { get; init; } = 2;

    /// <inheritdoc/>
    public override int CountAfter(int updates) => Size < 1 ? updates : (updates + Size - 1) / Size;

    /// <inheritdoc/>
    protected internal override IPrepare Compose() => new Bucket(Size, (key, count) =>
    {
        int[] order = [.. Enumerable.Range(0, count)];
        key.With("bucket").Open().Shuffle<int>(order);
        return order;
    });
}
