using FedActors.Numerics.Elementwise;
using FedActors.Numerics.Gemm;

namespace FedActors.Training.Modules;

/// <summary>
/// A fully connected layer inside a module, with weights and then biases from <paramref name="offset"/> on. A batch may pass it
/// in parts, whose gradients it sums.
/// </summary>
internal sealed class SmallDense(int inputs, int outputs, int offset) : IDisposable
{
    private readonly Sgemm _gemm = new();
    private readonly float[] _gradient = new float[(inputs + 1) * outputs];

    /// <summary>The number of its weights and biases.</summary>
    public int ParameterCount => _gradient.Length;

    private int Weights => inputs * outputs;

    /// <summary>y = x·Wᵀ + b, sample by sample.</summary>
    public void Forward(Pass pass, ReadOnlySpan<float> x, Span<float> y)
    {
        _gemm.Multiply(
            StridedMatrix.RowMajor(x, pass.Samples, inputs),
            StridedMatrix.RowMajor(WeightsOf(pass), outputs, inputs).Transposed, y);
        RowBias.Add(y, pass.Parameters.Slice(offset + Weights, outputs));
    }

    /// <summary>Adds up the gradients of weights and biases, and writes that of the input.</summary>
    public void Backward(Pass pass, ReadOnlySpan<float> x, ReadOnlySpan<float> dy, Span<float> dx)
    {
        if (pass.Begins) Array.Clear(_gradient);
        var slope = StridedMatrix.RowMajor(dy, pass.Samples, outputs);
        _gemm.Multiply(
            slope.Transposed, StridedMatrix.RowMajor(x, pass.Samples, inputs), _gradient.AsSpan(0, Weights), accumulate: true);
        RowBias.AddRowsTo(_gradient.AsSpan(Weights), dy);
        _gemm.Multiply(slope, StridedMatrix.RowMajor(WeightsOf(pass), outputs, inputs), dx);
    }

    /// <summary>Passes the gradients of a whole batch on.</summary>
    public void Take(IGradientSink sink) => sink.Take(offset, _gradient);

    public void Dispose() => _gemm.Dispose();

    private ReadOnlySpan<float> WeightsOf(Pass pass) => pass.Parameters.Slice(offset, Weights);
}
