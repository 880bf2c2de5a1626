using System.Numerics;
using FedActors.Numerics.Memory;
using FedActors.Numerics.Reductions;
using FedActors.Numerics.Vectors;

namespace FedActors.Attacks.Moments;

/// <summary>Mean and standard deviation of the updates that an adversary sees, column by column.</summary>
internal static class ColumnMoments
{
    // So few columns that all their rows stay in the second-level cache between the two passes.
    private const int Block = 512, Ahead = 4;

    /// <summary>
    /// Writes the mean of the seen rows. They are weighted by a power of two, which is exact, and the sum is scaled afterwards:
    /// weights of 1/n would leave rounding errors where values cancel, and with them a false sign. Accurate to two units in the
    /// last place.
    /// </summary>
    public static void Mean(AdversaryView adversary, Span<float> mean)
    {
        var count = adversary.Seen.Count;
        double power = BitOperations.RoundUpToPowerOf2((uint)count);
        adversary.Math.WeightedSum(adversary.SeenRows, [.. Enumerable.Repeat(1 / power, count)], mean);
        FloatVector.Scale(mean, (float)(power / count));
    }

    /// <summary>Writes mean + <paramref name="steps"/> · deviation, rounded once.</summary>
    public static void Shifted(AdversaryView adversary, double steps, Spread spread, Span<float> result) =>
        ColumnBlocks.ForEach(result, Block, adversary.Threads, (column, block) =>
        {
            Span<double> mean = stackalloc double[block.Length], deviation = stackalloc double[block.Length];
            SumMeans(adversary, column, mean);
            Deviations(adversary, column, spread, mean, deviation);
            for (var index = 0; index < block.Length; index++) block[index] = (float)(mean[index] + steps * deviation[index]);
        });

    /// <summary>Writes the mean and the deviation of the seen rows.</summary>
    public static void MeanAndDeviation(AdversaryView adversary, Spread spread, float[] mean, Span<float> deviation) =>
        ColumnBlocks.ForEach(deviation, Block, adversary.Threads, (column, block) =>
        {
            Span<double> means = stackalloc double[block.Length], deviations = stackalloc double[block.Length];
            SumMeans(adversary, column, means);
            Deviations(adversary, column, spread, means, deviations);
            WeightedRows.Round(means, mean.AsSpan(column, block.Length));
            WeightedRows.Round(deviations, block);
        });

    private static void SumMeans(AdversaryView adversary, int column, Span<double> mean)
    {
        mean.Clear();
        var rows = adversary.SeenRows;
        Span<float> scratch = stackalloc float[mean.Length];
        for (var row = 0; row < rows.Count; row++)
        {
            if (rows.LieInMemory && row + Ahead < rows.Count) Cache.Fetch(rows.Read(row + Ahead, column, scratch));
            WeightedRows.Add(1, rows.Read(row, column, scratch), mean);
        }
        foreach (ref var value in mean) value /= adversary.Seen.Count;
    }

    private static void Deviations(
        AdversaryView adversary, int column, Spread spread, ReadOnlySpan<double> mean, Span<double> deviation)
    {
        deviation.Clear();
        var rows = adversary.SeenRows;
        Span<float> scratch = stackalloc float[mean.Length];
        for (var row = 0; row < rows.Count; row++)
            ColumnSpread.AddSquares(rows.Read(row, column, scratch), mean, deviation);
        var divisor = Math.Max(1, spread == Spread.Sample ? adversary.Seen.Count - 1 : adversary.Seen.Count);
        foreach (ref var value in deviation) value = Math.Sqrt(value / divisor);
        Check(deviation);
    }

    // Squares of finite floats cannot overflow a double, so only NaN and infinity make the sum non-finite.
    private static void Check(ReadOnlySpan<double> deviation)
    {
        var sum = 0.0;
        foreach (var value in deviation) sum += value;
        if (!double.IsFinite(sum)) throw new NotFiniteNumberException("an update holds NaN or infinity");
    }
}
