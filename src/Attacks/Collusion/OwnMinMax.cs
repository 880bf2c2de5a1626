using FedActors.Attacks.Moments;
using FedActors.Numerics.Reductions;
using FedActors.Numerics.Vectors;

namespace FedActors.Attacks.Collusion;

/// <summary>
/// Min-max as AgrAmplifier's program has it: client i sends xᵢ − γᵢ σ, xᵢ its own honest update, with the γᵢ that its search
/// finds for max_r |x_r − xᵢ + γᵢ σ|² ≤ max_rs |x_r − x_s| (the right side is not squared, although the left one is).
/// </summary>
internal static class OwnMinMax
{
    private const double FirstStep = 10, Precision = 1e-5;

    public static void Collude(AdversaryView adversary)
    {
        float[] mean = new float[adversary.Columns], deviation = new float[adversary.Columns];
        ColumnMoments.MeanAndDeviation(adversary, Spread.Sample, mean, deviation);
        var able = Able(adversary);
        var gammas = Gammas(able, deviation);
        Parallelism.For(gammas.Length, adversary.Threads, index =>
            FloatVector.AddScaled(able.OwnedRow(index), -(float)gammas[index], deviation));
    }

    // A client whose own training diverged has nothing to start from; the server refuses its update.
    private static AdversaryView Able(AdversaryView adversary)
    {
        var isFinite = adversary.Math.AreFinite((adversary with { Seen = adversary.Owned }).SeenRows);
        return adversary with { Owned = [.. adversary.Owned.Where((_, index) => isFinite[index])] };
    }

    private static double[] Gammas(AdversaryView adversary, float[] deviation)
    {
        var seen = adversary.Seen.Count;
        var all = (adversary with { Seen = [.. adversary.Seen, .. adversary.Owned] }).SeenRows;
        var squares = adversary.Math.Distances(all, Comparison.SquaredEuclidean);
        var along = adversary.Math.Products(all, deviation);
        var square = FloatVector.Dot(deviation, deviation);
        var farthest = 0.0;
        for (var row = 0; row < seen; row++)
            for (var other = 0; other < row; other++) farthest = Math.Max(farthest, squares[row, other]);
        var gammas = new double[adversary.Owned.Count];
        for (var index = 0; index < gammas.Length; index++)
        {
            var own = seen + index;
            gammas[index] = Search(gamma => Enumerable.Range(0, seen).Max(row =>
                squares[row, own] + 2 * gamma * (along[row] - along[own]) + gamma * gamma * square) <= Math.Sqrt(farthest));
        }
        return gammas;
    }

    private static double Search(Func<double, bool> isWithin)
    {
        var (gamma, found, step) = (FirstStep, 0.0, FirstStep);
        while (Math.Abs(found - gamma) > Precision)
        {
            step /= 2;
            if (isWithin(gamma)) (found, gamma) = (gamma, gamma + step);
            else gamma -= step;
        }
        return found;
    }
}
