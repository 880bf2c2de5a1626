using FedActors.Aggregation.Matrix;
using FedActors.Numerics.Layout;
using FedActors.Numerics.Reductions;

namespace FedActors.Aggregation.Prepare.Amplify;

/// <summary>Rows for comparison only: the window maxima of each tensor.</summary>
internal sealed class Amplify(int kernel, AmplifyEdges edges, bool restore) : IPrepare
{
    // Parts are processed one after the other, each finished before the next, so they can share this.
    private readonly RowStore _pooled = new();

    public ViewUpdates Apply(ViewUpdates updates) => updates with
    {
        Features = updates.Math.Map(updates.Features, (row, result) => Pool(updates.Part.Tensors, row, result),
            _pooled.Reserve(updates.Count, LengthOf(updates.Part.Tensors), updates.Matrix)),
        TrustedFeatures = updates.TrustedFeatures is { } trusted ? PooledPoint(updates.Part.Tensors, trusted.Span) : null,
    };

    private ReadOnlyMemory<float> PooledPoint(IReadOnlyList<Tensor> tensors, ReadOnlySpan<float> point)
    {
        var pooled = new float[LengthOf(tensors)];
        Pool(tensors, point, pooled);
        return pooled;
    }

    private int LengthOf(IReadOnlyList<Tensor> tensors) =>
        tensors.Sum(tensor => restore ? tensor.Length : Windows(tensor).Length);

    private bool Pool(IReadOnlyList<Tensor> tensors, ReadOnlySpan<float> row, Span<float> result)
    {
        var finite = true;
        foreach (var tensor in tensors)
        {
            var windows = Windows(tensor);
            var values = row[..tensor.Length];
            var size = restore ? tensor.Length : windows.Length;
            finite &= restore ? windows.RestoreMaxima(values, result[..size]) : windows.Maxima(values, result[..size]);
            row = row[tensor.Length..];
            result = result[size..];
        }
        return finite;
    }

    // A tensor as a matrix: first axis × all others; a vector is one row.
    private Windows Windows(Tensor tensor)
    {
        var height = tensor.Shape.Count < 2 ? 1 : tensor.Shape[0];
        return new Windows(height, tensor.Length / height, kernel, partial: edges == AmplifyEdges.Keep);
    }
}
