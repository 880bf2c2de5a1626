using FedActors.Numerics.Randomness;
using FedActors.Training.Data;

namespace FedActors;

/// <summary>
/// <c>quantity-skew</c>: labels are mixed evenly, but amounts follow a power law: the client of rank r holds a share ∝ r^−a.
/// </summary>
public sealed record QuantitySkewOptions : CountedPartitionOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<PartitionOptions> Described { get; } =
        DescribeCounted<QuantitySkewOptions>("quantity-skew",
            "Labels are mixed evenly, amounts follow a power law: the client of rank r holds a share ∝ r^−a.")
            .Number("exponent", o => o.Exponent, (o, v) => o with { Exponent = v },
                "a: 0 gives every client the same amount, 1 is Zipf's law", Bounds.NotNegative)
            .Done();

    /// <inheritdoc/>
    public override Kind<PartitionOptions> Descriptor => Described;

    /// <summary>a: 0 gives every client the same amount, 1 is Zipf's law.</summary>
    public double Exponent { get; init; } = 1;

    /// <inheritdoc/>
    protected override int[][] Deal(DataPool pool, RandomKey key)
    {
        var shares = Enumerable.Range(1, Clients).Select(rank => Math.Pow(rank, -Exponent)).ToArray();
        key.With("ranks").Open().Shuffle(shares.AsSpan());
        return Indices.Cut(Indices.Shuffled(pool.Labels.Count, key), shares);
    }
}
