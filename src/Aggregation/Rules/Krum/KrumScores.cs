using FedActors.Aggregation.Compare;

namespace FedActors.Aggregation.Rules.Krum;

/// <summary>The Krum score: how near a row's nearest others are.</summary>
internal static class KrumScores
{
    public static double[] Of(SymmetricMatrix distances, int f, KrumVariant variant)
    {
        var neighbours = variant == KrumVariant.ByzFl ? distances.Size - f - 1 : Math.Max(1, distances.Size - f - 2);
        var scores = new double[distances.Size];
        var others = new double[distances.Size - 1];
        for (var row = 0; row < scores.Length; row++)
        {
            distances.Row(row)[..row].CopyTo(others);
            distances.Row(row)[(row + 1)..].CopyTo(others.AsSpan(row));
            Array.Sort(others);
            foreach (var distance in others.AsSpan(0, neighbours)) scores[row] += distance;
            if (variant == KrumVariant.ByzFl) scores[row] /= neighbours;
        }
        return scores;
    }

    public static IEnumerable<Problem> Check(string rule, int f, KrumVariant variant, int updates)
    {
        foreach (var problem in ByzantineBound.Check(rule, f, 1, 3, updates)) yield return problem;
        if (variant == KrumVariant.ByzFl)
            foreach (var problem in ByzantineBound.Check($"{rule} of ByzFL", f, 2, 1, updates)) yield return problem;
    }
}
