using FedActors.Aggregation.Compare;
using FedActors.Attacks.Collusion;
using FedActors.Attacks.Moments;
using FedActors.Numerics.Vectors;

namespace FedActors;

/// <summary>
/// <c>min-max</c> and <c>min-sum</c> (Shejwalkar and Houmansadr, "Manipulating the Byzantine", NDSS 2021): all send
/// m = mean + γ·p with the largest γ for which m stays within the bound. The squared distance of m to a row is quadratic in γ,
/// so γ is found exactly instead of by the paper's halving search.
/// </summary>
public sealed record MinMax : AttackOptions, ICollusion
{
    /// <summary>How configurations name and set it with <see cref="MinMaxBound.MinMax"/>.</summary>
    public static Kind<AttackOptions> Described { get; } = Describe("min-max", MinMaxBound.MinMax,
        "All send mean + γ·p with the largest γ for which no honest update is farther away than the two farthest honest ones "
        + "are from each other. γ is found in closed form.");

    /// <summary>How configurations name and set it with <see cref="MinMaxBound.MinSum"/>.</summary>
    public static Kind<AttackOptions> DescribedMinSum { get; } = Describe("min-sum", MinMaxBound.MinSum,
        "The same with the sum of squared distances to all honest updates, bounded by the largest such sum of an honest one.");

    /// <inheritdoc/>
    public override Kind<AttackOptions> Descriptor => Bound == MinMaxBound.MinMax ? Described : DescribedMinSum;

    /// <inheritdoc/>
    public override Knowledge Needs => Knowledge.OwnUpdates;

    /// <summary>The bound on the distance.</summary>
    public MinMaxBound Bound { get; init; } = MinMaxBound.MinMax;

    /// <summary>p.</summary>
    public MinMaxDirection Direction { get; init; } = MinMaxDirection.InverseDeviation;

    /// <summary>Whose min-max attack.</summary>
    public MinMaxVariant Variant { get; init; }

    /// <inheritdoc/>
    public bool StartsFromOwnUpdate => Variant == MinMaxVariant.AgrAmplifier;

    /// <inheritdoc/>
    public void Collude(AdversaryView adversary)
    {
        if (adversary.Seen.Count == 0 || adversary.Hostile == 0) return;
        if (Variant == MinMaxVariant.AgrAmplifier) OwnMinMax.Collude(adversary);
        else MoveMean(adversary);
    }

    /// <inheritdoc/>
    protected internal override IEnumerable<Problem> CheckData(int classes)
    {
        if (Variant == MinMaxVariant.AgrAmplifier && (Bound, Direction) != (MinMaxBound.MinMax, MinMaxDirection.InverseDeviation))
            yield return new("variant", "is agr-amplifier, which knows min-max with direction = inverse-deviation alone");
    }

    private void MoveMean(AdversaryView adversary)
    {
        float[] mean = new float[adversary.Columns], direction = new float[adversary.Columns];
        Point(adversary, mean, direction);
        var gamma = Gamma(adversary, mean, direction);
        for (var column = 0; column < mean.Length; column++) mean[column] = (float)(mean[column] + gamma * direction[column]);
        adversary.SendAll(mean);
    }

    private static Kind<AttackOptions> Describe(string name, MinMaxBound bound, string summary) =>
        Describe(name, summary, new MinMax { Bound = bound })
            .Under("In collusion")
            .From("Shejwalkar and Houmansadr, Manipulating the Byzantine, NDSS 2021")
            .Word("direction", o => o.Direction, (o, v) => o with { Direction = v }, "p",
                ("inverse-deviation", MinMaxDirection.InverseDeviation), ("inverse-unit", MinMaxDirection.InverseUnit),
                ("inverse-sign", MinMaxDirection.InverseSign))
            .Word("variant", o => o.Variant, (o, v) => o with { Variant = v },
                "`agr-amplifier`, as its program has it: each client moves its own honest update, not the mean; squared "
                + "distances to it may be as large as the largest distance, not squared; γ is found by halving, below 20",
                ("paper", MinMaxVariant.Paper), ("agr-amplifier", MinMaxVariant.AgrAmplifier))
            .WrittenIfSet("variant")
            .Done();

    /// <summary>The largest γ within the bound.</summary>
    private double Gamma(AdversaryView adversary, float[] mean, float[] direction)
    {
        var square = FloatVector.Dot(direction, direction);
        if (square == 0) return 0;
        var distances = adversary.Math.Distances(adversary.SeenRows, Comparison.SquaredEuclidean);
        double[] equally = [.. Enumerable.Repeat(1.0 / distances.Size, distances.Size)];
        var fromMean = Centred.Products(distances, equally);
        var along = FloatVector.Dot(mean, direction);
        var ofRows = adversary.Math.Products(adversary.SeenRows, direction);
        double gamma = double.PositiveInfinity, allAway = 0, allTowards = 0, farthest = 0, widest = 0;
        for (var row = 0; row < distances.Size; row++)
            foreach (var distance in distances.Row(row)) farthest = Math.Max(farthest, distance);
        for (var row = 0; row < distances.Size; row++)
        {
            var (towards, away) = (along - ofRows[row], fromMean[row, row]);
            gamma = Math.Min(gamma, LargestRoot(square, towards, away - farthest));
            (allAway, allTowards) = (allAway + away, allTowards + towards);
            widest = Math.Max(widest, Sum(distances.Row(row)));
        }
        return Bound == MinMaxBound.MinMax ? gamma : LargestRoot(distances.Size * square, allTowards, allAway - widest);
    }

    // The larger root of a·x² + 2·b·x + c = 0; 0 if the bound is not met even at 0.
    private static double LargestRoot(double a, double b, double c) => c > 0 ? 0 : (-b + Math.Sqrt(b * b - a * c)) / a;

    private static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values) sum += value;
        return sum;
    }

    private void Point(AdversaryView adversary, float[] mean, float[] direction)
    {
        if (Direction == MinMaxDirection.InverseDeviation)
        {
            ColumnMoments.MeanAndDeviation(adversary, Spread.Sample, mean, direction);
            FloatVector.Scale(direction, -1);
            return;
        }
        ColumnMoments.Mean(adversary, mean);
        var norm = Math.Sqrt(FloatVector.Dot(mean, mean));
        for (var column = 0; column < mean.Length; column++)
            direction[column] = Direction == MinMaxDirection.InverseSign ? -Math.Sign(mean[column])
                : norm > 0 ? (float)(-mean[column] / norm) : 0;
    }
}
