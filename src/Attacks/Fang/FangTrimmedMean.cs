using System.Buffers;
using FedActors.Aggregation.Rows;
using FedActors.Attacks.Moments;
using FedActors.Numerics.Reductions;
using FedActors.Numerics.Vectors;

namespace FedActors;

/// <summary>
/// <c>fang-trimmed-mean</c>, the directed attack on trimmed mean and median (Fang et al., USENIX Security 2020, §4.3): in columns
/// where the honest mean rises, values are drawn from just below the least honest one; where it falls, from just above the
/// greatest: [min/b, min] or [b·min, min], and [max, b·max] or [max, max/b], as the signs require. It also stands for CYBER-0's
/// <c>TMA</c>, for which its overview gives no formula.
/// </summary>
public sealed record FangTrimmedMean : AttackOptions, ICollusion
{
    private const int Block = 1024, Shift = 16;

    /// <summary>How configurations name and set it.</summary>
    public static Kind<AttackOptions> Described { get; } =
        Describe<FangTrimmedMean>("fang-trimmed-mean",
            "Draws values just beyond the honest ones, against the direction of each column. Also stands for CYBER-0's TMA, for "
            + "which its overview gives no formula.")
            .Under("In collusion")
            .Alias("tma")
            .From("Fang et al., USENIX Security 2020, §4.3")
            .Number("factor", o => o.Factor, (o, v) => o with { Factor = v }, "b, how far beyond, as a factor", Bounds.Above(1))
            .Done();

    /// <inheritdoc/>
    public override Kind<AttackOptions> Descriptor => Described;

    /// <inheritdoc/>
    public override Knowledge Needs => Knowledge.OwnUpdates;

    /// <summary>b: how far beyond the honest values it goes, as a factor.</summary>
    public double Factor { get; init; } = 2;

    /// <inheritdoc/>
    public void Collude(AdversaryView adversary)
    {
        if (adversary.Seen.Count == 0 || adversary.Hostile == 0) return;
        float[] edge = new float[adversary.Columns], reach = new float[adversary.Columns];
        // Everything is measured before anything is sent, because a non-finite value may appear as late as the last block.
        InBlocks(adversary, (block, start) =>
            Measure(block, edge.AsSpan(start, block.Columns), reach.AsSpan(start, block.Columns)));
        InBlocks(adversary, (block, start) =>
            Send(block, edge.AsSpan(start, block.Columns), reach.AsSpan(start, block.Columns)));
    }

    private static void InBlocks(AdversaryView adversary, Action<AdversaryView, int> work) => Parallelism.For(
        (adversary.Columns + Block - 1) / Block,
        adversary.Threads,
        block => work(adversary.Block(block * Block, Block), block * Block));

    // Block by block, so that rows are still in the cache when they are read for their extremes.
    private void Measure(AdversaryView adversary, Span<float> edge, Span<float> reach)
    {
        Span<float> mean = stackalloc float[edge.Length];
        ColumnMoments.Mean(adversary, mean);
        Extremes(adversary.SeenRows, least: edge, greatest: reach);
        for (var column = 0; column < mean.Length; column++)
        {
            if (!(mean[column] > 0)) edge[column] = reach[column];
            // Away from the honest values: below a rising column, above a falling one.
            var outwards = (mean[column] > 0) == (edge[column] < 0) ? Factor : 1 / Factor;
            reach[column] = (float)(edge[column] * (outwards - 1));
        }
    }

    // All rows use one strip of random numbers, each from its own offset: every column has a different number in each row.
    private static void Send(AdversaryView adversary, ReadOnlySpan<float> edge, ReadOnlySpan<float> reach)
    {
        var strip = ArrayPool<float>.Shared.Rent(edge.Length + adversary.Hostile * Shift);
        var stream = adversary.Key.With(adversary.Offset).Open();
        foreach (ref var value in strip.AsSpan(0, edge.Length + adversary.Hostile * Shift)) value = stream.NextSingle();
        for (var row = 0; row < adversary.Hostile; row++)
        {
            var sent = adversary.OwnedRow(row);
            edge.CopyTo(sent);
            FloatVector.AddProducts(sent, reach, strip.AsSpan(row * Shift, edge.Length));
        }
        ArrayPool<float>.Shared.Return(strip);
    }

    private static void Extremes(IRows seen, Span<float> least, Span<float> greatest)
    {
        Span<float> scratch = stackalloc float[least.Length];
        seen.Read(0, 0, scratch).CopyTo(least);
        least.CopyTo(greatest);
        for (var row = 1; row < seen.Count; row++) ColumnExtremes.Widen(seen.Read(row, 0, scratch), least, greatest);
    }
}
