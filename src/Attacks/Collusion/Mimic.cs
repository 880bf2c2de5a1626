using FedActors.Aggregation.Compare;
using FedActors.Numerics.Reductions;

namespace FedActors;

/// <summary>
/// <c>mimic</c> (Karimireddy et al., "Byzantine-robust learning on heterogeneous datasets", ICLR 2022): all send the update of
/// one honest participant, so that its data get too much weight. Nothing about it is an outlier. The victim is argmaxᵢ |z·xᵢ|,
/// where z is the direction of largest variance of the honest updates. As clients change from round to round, the victim is
/// chosen in each round and not in a first phase as in the paper.
/// </summary>
public sealed record Mimic : AttackOptions, ICollusion
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<AttackOptions> Described { get; } =
        Describe<Mimic>("mimic",
            "All send the update of one honest participant, so that its data get too much weight.")
            .Under("In collusion")
            .From("Karimireddy et al., Byzantine-robust learning on heterogeneous datasets, ICLR 2022")
            .OptionalInteger("victim", o => o.Victim, (o, v) => o with { Victim = v },
                "which of the participants it sees, in client order; if not given, in each round the one farthest along the "
                + "direction of largest variance", Bounds.NotNegative)
            .Done();

    /// <inheritdoc/>
    public override Kind<AttackOptions> Descriptor => Described;

    /// <inheritdoc/>
    public override Knowledge Needs => Knowledge.HonestUpdates;

    /// <summary>Which of the participants it sees, in client order, modulo their number; null for the paper's choice.</summary>
    public int? Victim { get; init; }

    /// <inheritdoc/>
    public void Collude(AdversaryView adversary)
    {
        if (adversary.Seen.Count == 0 || adversary.Hostile == 0) return;
        var victim = Victim % adversary.Seen.Count ?? FarthestAlongMostVariance(adversary);
        var update = adversary.SeenRow(victim).ToArray();
        if (!RowReductions.AllFinite(update)) throw new NotFiniteNumberException("the victim's update holds NaN or infinity");
        adversary.SendAll(update);
    }

    private static int FarthestAlongMostVariance(AdversaryView adversary)
    {
        var rows = adversary.SeenRows;
        double[] equally = [.. Enumerable.Repeat(1.0 / rows.Count, rows.Count)];
        var products = Centred.Products(adversary.Math.Distances(rows, Comparison.SquaredEuclidean), equally);
        // Coordinates along z sum to 0, so weighting the rows by them gives a multiple of z, scaled so that it fits in floats.
        var coordinates = TopEigenvector.Of(products, equally).Coordinates;
        var all = coordinates.Max(Math.Abs) * rows.Count;
        if (all > 0) coordinates = [.. coordinates.Select(coordinate => coordinate / all)];
        var direction = new float[adversary.Columns];
        adversary.Math.WeightedSum(rows, coordinates, direction);
        var along = adversary.Math.Products(rows, direction);
        return Enumerable.Range(0, along.Length).MaxBy(row => Math.Abs(along[row]));
    }
}
