using FedActors.Aggregation.Rows;
using FedActors.Numerics.Randomness;
using FedActors.Numerics.Reductions;

namespace FedActors.Aggregation.Prepare.Project;

/// <summary>
/// Rows for comparison only: their products with vectors of random signs, which are drawn one block at a time. Rows with no more
/// values than there are dimensions are compared as they are.
/// </summary>
internal sealed class Project(int dimensions) : IPrepare
{
    private const int Block = 2048;

    public ViewUpdates Apply(ViewUpdates updates)
    {
        var rows = updates.Features;
        if (rows.Columns <= dimensions) return updates; // nothing to gain
        var key = updates.Key.With("project").With(updates.Part.Offset);
        var sums = new double[rows.Count + 1, dimensions];
        Span<float> scratch = stackalloc float[Block], signs = stackalloc float[Block];
        for (var column = 0; column < rows.Columns; column += Block)
        {
            var width = Math.Min(Block, rows.Columns - column);
            for (var dimension = 0; dimension < dimensions; dimension++)
            {
                Signs(key.With(dimension).With(column), signs);
                for (var row = 0; row < rows.Count; row++)
                    sums[row, dimension] += RowReductions.Dot(rows.Read(row, column, scratch[..width]), signs[..width]);
                if (updates.TrustedFeatures is { } trusted)
                    sums[rows.Count, dimension] += RowReductions.Dot(trusted.Span.Slice(column, width), signs[..width]);
            }
        }
        return updates with
        {
            Features = new ListedRows([.. Enumerable.Range(0, rows.Count).Select(row => Row(sums, row))]),
            TrustedFeatures = updates.TrustedFeatures is null ? null : Row(sums, rows.Count),
        };
    }

    private float[] Row(double[,] sums, int row)
    {
        var projected = new float[dimensions];
        for (var i = 0; i < dimensions; i++)
        {
            if (!double.IsFinite(sums[row, i])) NotFinite.Throw();
            // The projection of huge finite values may not fit in a float; that is no reason to fail the round.
            projected[i] = (float)Math.Clamp(sums[row, i] / Math.Sqrt(dimensions), -float.MaxValue, float.MaxValue);
        }
        return projected;
    }

    private static void Signs(RandomKey key, Span<float> signs)
    {
        var stream = key.Open();
        for (var i = 0; i < signs.Length; i += 64)
        {
            var bits = stream.NextBits();
            for (var bit = 0; bit < 64; bit++) signs[i + bit] = (bits >> bit & 1) == 0 ? 1 : -1;
        }
    }
}
