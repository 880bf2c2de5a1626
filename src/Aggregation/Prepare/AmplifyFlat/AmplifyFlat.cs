using FedActors.Aggregation.Matrix;
using FedActors.Numerics.Reductions;

namespace FedActors.Aggregation.Prepare.AmplifyFlat;

/// <summary>Rows for comparison only: the window maxima of the flat vector, ignoring tensors.</summary>
internal sealed class AmplifyFlat(AmplifyFlatOptions options) : IPrepare
{
    private readonly RowStore _pooled = new();

    public ViewUpdates Apply(ViewUpdates updates)
    {
        var length = updates.Features.Columns;
        if (length <= options.Outputs || (length - options.Outputs) % options.Columns != 0)
            throw new RuleException(
                [new("prepare.amplify-flat.columns", AmplifyFlatOptions.Misfit(length, options.Outputs, options.Columns))]);
        var windows = new Windows((length - options.Outputs) / options.Columns, options.Columns, options.Kernel, partial: false);
        var size = options.Restore ? length : windows.Length;
        return updates with
        {
            Features = updates.Math.Map(updates.Features, (row, result) => Pool(windows, row, result),
                _pooled.Reserve(updates.Count, size, updates.Matrix)),
            TrustedFeatures = updates.TrustedFeatures is { } trusted ? PooledPoint(windows, trusted.Span, size) : null,
        };
    }

    private ReadOnlyMemory<float> PooledPoint(Windows windows, ReadOnlySpan<float> point, int size)
    {
        var pooled = new float[size];
        Pool(windows, point, pooled);
        return pooled;
    }

    private bool Pool(Windows windows, ReadOnlySpan<float> row, Span<float> result)
    {
        var (matrix, aside) = (row.Length - options.Outputs, options.Outputs);
        if (!options.Restore) return windows.Maxima(row[..matrix], result) && RowReductions.AllFinite(row[matrix..]);
        row[matrix..].CopyTo(result[^aside..]);
        return windows.RestoreMaxima(row[..matrix], result[..matrix]) && RowReductions.AllFinite(row[matrix..]);
    }
}
