using FedActors.Numerics.Randomness;
using FedActors.Settings;

namespace FedActors.Training.Data.Partitions.QuantitySkew;

/// <summary>
/// <c>quantity-skew</c>: labels are mixed evenly, but amounts follow a power law: the client of rank r holds a share ∝ r^−a.
/// </summary>
public sealed record QuantitySkewOptions : CountedPartitionOptions
{
    /// <inheritdoc/>
    public override string Name => "quantity-skew";

    /// <summary>a: 0 gives every client the same amount, 1 is Zipf's law.</summary>
    public double Exponent { get; init; } = 1;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(DataPool pool)
    {
        foreach (var problem in base.Check(pool)) yield return problem;
        if (!(Exponent >= 0) || !double.IsFinite(Exponent)) yield return new("exponent", $"is {Exponent}, must not be negative");
    }

    private protected override int[][] Deal(DataPool pool, RandomKey key)
    {
        var shares = Enumerable.Range(1, Clients).Select(rank => Math.Pow(rank, -Exponent)).ToArray();
        key.With("ranks").Open().Shuffle(shares.AsSpan());
        return Indices.Cut(Indices.Shuffled(pool.Labels.Count, key), shares);
    }
}
