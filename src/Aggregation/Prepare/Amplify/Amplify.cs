using FedActors.Aggregation.Pipeline;
using FedActors.Aggregation.Rows;
using FedActors.Numerics.Layout;
using FedActors.Numerics.Reductions;

namespace FedActors.Aggregation.Prepare.Amplify;

/// <summary>Rows for comparison only: the window maxima of each layer.</summary>
internal sealed class Amplify(int kernel, AmplifyEdges edges, bool restore) : IPrepare
{
    // Parts go through one after the other, and each is done with before the next comes.
    private readonly RowStore _pooled = new();

    public ViewUpdates Apply(ViewUpdates updates) => updates with
    {
        Features = updates.Math.Map(updates.Features, (row, result) => Pool(updates.Part.Layers, row, result),
            _pooled.Reserve(updates.Count, LengthOf(updates.Part.Layers), updates.Matrix)),
        TrustedFeatures = updates.TrustedFeatures is { } trusted ? PooledPoint(updates.Part.Layers, trusted.Span) : null,
    };

    private ReadOnlyMemory<float> PooledPoint(IReadOnlyList<Layer> layers, ReadOnlySpan<float> point)
    {
        var pooled = new float[LengthOf(layers)];
        Pool(layers, point, pooled);
        return pooled;
    }

    private int LengthOf(IReadOnlyList<Layer> layers) => layers.Sum(layer => restore ? layer.Length : Windows(layer).Length);

    private bool Pool(IReadOnlyList<Layer> layers, ReadOnlySpan<float> row, Span<float> result)
    {
        var finite = true;
        foreach (var layer in layers)
        {
            var windows = Windows(layer);
            var values = row[..layer.Length];
            var size = restore ? layer.Length : windows.Length;
            finite &= restore ? windows.RestoreMaxima(values, result[..size]) : windows.Maxima(values, result[..size]);
            row = row[layer.Length..];
            result = result[size..];
        }
        return finite;
    }

    // A tensor as a matrix: first axis × all others; a vector is one row.
    private Windows Windows(Layer layer)
    {
        var height = layer.Shape.Count < 2 ? 1 : layer.Shape[0];
        return new Windows(height, layer.Length / height, kernel, partial: edges == AmplifyEdges.Keep);
    }
}
