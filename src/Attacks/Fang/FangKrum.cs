using FedActors.Attacks.Fang;
using FedActors.Attacks.Moments;
using FedActors.Numerics.Vectors;

namespace FedActors;

/// <summary>
/// <c>fang-krum</c>, the directed attack on Krum (Fang et al., USENIX Security 2020, §4.2): all send −λ·s, where s is the sign of
/// the honest mean, with the largest λ of the halving search for which Krum picks it. In the space of updates, the model before
/// the round is 0. Krum is simulated on distances alone: |xᵢ + λs|² = |xᵢ|² + 2λ·s·xᵢ + λ²|s|².
/// </summary>
public sealed record FangKrum : AttackOptions, ICollusion
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<AttackOptions> Described { get; } =
        Describe<FangKrum>("fang-krum",
            "All send −λ·sign(mean) with the largest λ of a halving search for which Krum picks it.")
            .Under("In collusion")
            .From("Fang et al., Local model poisoning attacks, USENIX Security 2020, §4.2")
            .Number("threshold", o => o.Threshold, (o, v) => o with { Threshold = v }, "the λ at which the search gives up",
                Bounds.Positive)
            .Done();

    /// <inheritdoc/>
    public override Kind<AttackOptions> Descriptor => Described;

    /// <inheritdoc/>
    public override Knowledge Needs => Knowledge.OwnUpdates;

    /// <summary>The λ at which the search gives up.</summary>
    public double Threshold { get; init; } = 1e-5;

    /// <inheritdoc/>
    public void Collude(AdversaryView adversary)
    {
        if (adversary.Seen.Count == 0 || adversary.Hostile == 0) return;
        var sign = new float[adversary.Columns];
        ColumnMoments.Mean(adversary, sign);
        foreach (ref var value in sign.AsSpan()) value = Math.Sign(value);
        FloatVector.Scale(sign, (float)-Lambda(adversary, sign));
        adversary.SendAll(sign);
    }

    private double Lambda(AdversaryView adversary, float[] sign)
    {
        var among = adversary.Math.Distances(adversary.SeenRows, Comparison.SquaredEuclidean);
        var norms = adversary.Math.SquaredNorms(adversary.SeenRows);
        var along = adversary.Math.Products(adversary.SeenRows, sign);
        var square = FloatVector.Dot(sign, sign);
        var game = new KrumGame(among, adversary.Hostile);
        var lambda = FirstLambda(game, norms, square, adversary.Hostile);
        var distances = new double[norms.Length];
        while (lambda >= Threshold)
        {
            for (var row = 0; row < distances.Length; row++)
                distances[row] = norms[row] + 2 * lambda * along[row] + lambda * lambda * square;
            if (game.PicksHostile(distances)) return lambda;
            lambda /= 2;
        }
        return lambda;
    }

    // The paper's upper bound: √(min score / ((n − 2f − 1)·d)) + max |x| / √d, where d counts the columns whose mean is not 0.
    private static double FirstLambda(KrumGame game, double[] norms, double square, int hostile)
    {
        if (square == 0) return 0;
        var fewest = Math.Max(1, norms.Length - hostile - 1);
        return Math.Sqrt(game.BestHonestScore / (fewest * square)) + Math.Sqrt(norms.Max() / square);
    }
}
