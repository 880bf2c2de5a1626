using FedActors.Attacks.Moments;
using FedActors.Numerics.Reductions;

namespace FedActors.Attacks.Fang;

/// <summary>
/// <c>fang-trimmed-mean</c>, the directed attack on trimmed mean and median (Fang et al., USENIX Security 2020, §4.3): where the
/// honest mean of a column rises, values are drawn from just below the least honest one, where it falls, from just above the
/// greatest: [min/b, min] or [b·min, min], and [max, b·max] or [max, max/b], as the signs require. It is also what CYBER-0's
/// <c>TMA</c> is taken to be, of which its overview gives no formula.
/// </summary>
public sealed record FangTrimmedMean : AttackOptions, ICollusion
{
    private const int Block = 1024;

    /// <inheritdoc/>
    public override string Name => "fang-trimmed-mean";

    /// <inheritdoc/>
    public override Knowledge Needs => Knowledge.OwnUpdates;

    /// <summary>b, how far beyond the honest values may lie, as a factor.</summary>
    public double Factor { get; init; } = 2;

    /// <inheritdoc/>
    public void Collude(Adversary adversary)
    {
        if (adversary.Seen.Count == 0 || adversary.Hostile == 0) return;
        var mean = new float[adversary.Columns];
        ColumnMoments.Mean(adversary, mean);
        Parallelism.For((adversary.Columns + Block - 1) / Block, adversary.Threads, block =>
        {
            var start = block * Block;
            Fill(adversary, start, mean.AsSpan(start, Math.Min(Block, adversary.Columns - start)));
        });
    }

    /// <inheritdoc/>
    public override IEnumerable<AttackProblem> Check(int classes)
    {
        if (!(Factor > 1) || !double.IsFinite(Factor)) yield return new("factor", $"is {Factor}, must be above 1");
    }

    private void Fill(Adversary adversary, int start, ReadOnlySpan<float> mean)
    {
        Span<float> least = stackalloc float[mean.Length], greatest = stackalloc float[mean.Length];
        Extremes(adversary, start, least, greatest);
        for (var row = 0; row < adversary.Hostile; row++)
        {
            var stream = adversary.Key.With(row).With(start).Open();
            var sent = adversary.OwnedRow(row).Slice(start, mean.Length);
            for (var column = 0; column < mean.Length; column++)
            {
                var edge = mean[column] > 0 ? least[column] : greatest[column];
                // Away from the honest: down below a rising column, up above a falling one.
                var outwards = (mean[column] > 0) == (edge < 0) ? Factor : 1 / Factor;
                sent[column] = (float)(edge * (1 + stream.NextSingle() * (outwards - 1)));
            }
        }
    }

    private static void Extremes(Adversary adversary, int start, Span<float> least, Span<float> greatest)
    {
        adversary.SeenRow(0).Slice(start, least.Length).CopyTo(least);
        least.CopyTo(greatest);
        for (var row = 1; row < adversary.Seen.Count; row++)
        {
            var update = adversary.SeenRow(row).Slice(start, least.Length);
            for (var column = 0; column < update.Length; column++)
            {
                least[column] = Math.Min(least[column], update[column]);
                greatest[column] = Math.Max(greatest[column], update[column]);
            }
        }
    }
}
