using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FedActors.Numerics.Normalisation;

/// <summary>
/// Layer normalisation (Ba et al., arXiv 1607.06450), sample by sample: y = γ·(x − μ)/√(σ² + ε) + β. Sums are computed in
/// double over 16 interleaved partial sums, which are reduced by halving, so their bits depend only on the values.
/// </summary>
/// <param name="Epsilon">ε</param>
internal readonly record struct LayerNorm(double Epsilon)
{
    private const int Lanes = 16;

    /// <summary>Normalises one sample.</summary>
    public void Forward(ReadOnlySpan<float> x, ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, Span<float> y)
    {
        Check(x.Length, weight.Length, bias.Length, y.Length);
        var (mean, scale) = Measure(x);
        var (centre, factor) = (Vector512.Create(mean), Vector512.Create(scale));
        ref var from = ref MemoryMarshal.GetReference(x);
        ref var gamma = ref MemoryMarshal.GetReference(weight);
        ref var beta = ref MemoryMarshal.GetReference(bias);
        ref var to = ref MemoryMarshal.GetReference(y);
        var i = 0;
        for (; i <= x.Length - Lanes; i += Lanes)
        {
            var value = Vector512.LoadUnsafe(ref from, (nuint)i);
            var normal = Vector512.Narrow(
                (Vector512.WidenLower(value) - centre) * factor, (Vector512.WidenUpper(value) - centre) * factor);
            var result = normal * Vector512.LoadUnsafe(ref gamma, (nuint)i) + Vector512.LoadUnsafe(ref beta, (nuint)i);
            result.StoreUnsafe(ref to, (nuint)i);
        }
        for (; i < x.Length; i++) y[i] = (float)((x[i] - mean) * scale) * weight[i] + bias[i];
    }

    /// <summary>
    /// Adds one sample's gradients to those of γ and β, and writes the gradient of the sample unless <paramref name="dx"/> is
    /// empty.
    /// </summary>
    public void Backward(
        ReadOnlySpan<float> x, ReadOnlySpan<float> dy, ReadOnlySpan<float> weight, Span<float> weightGradient,
        Span<float> biasGradient, Span<float> dx)
    {
        Check(x.Length, dy.Length, weight.Length, weightGradient.Length);
        Check(x.Length, biasGradient.Length, x.Length, dx.IsEmpty ? x.Length : dx.Length);
        var (mean, scale) = Measure(x);
        var slope = new LayerNormSlope(mean, scale);
        slope.Add(x, dy, weight, weightGradient, biasGradient);
        if (!dx.IsEmpty) slope.Write(x, dy, weight, dx);
    }

    /// <summary>
    /// The mean and 1/√(σ² + ε), in one pass over values relative to the first: see <see cref="BatchNorm.Measure"/>.
    /// </summary>
    private (double Mean, double Scale) Measure(ReadOnlySpan<float> x)
    {
        Span<double> sums = stackalloc double[Lanes], squares = stackalloc double[Lanes], centre = stackalloc double[Lanes];
        sums.Clear();
        squares.Clear();
        centre.Fill(x[0]);
        PairedSums.AddSpread(x, centre, sums, squares);
        var cycle = new ChannelCycle(1, Lanes);
        cycle.Fold(sums);
        cycle.Fold(squares);
        var shift = sums[0] / x.Length;
        return (x[0] + shift, 1 / Math.Sqrt(Math.Max(squares[0] / x.Length - shift * shift, 0) + Epsilon));
    }

    private static void Check(int length, int one, int other, int third)
    {
        if (length == 0 || one != length || other != length || third != length)
            throw new ArgumentException($"{length}, {one}, {other} and {third} values differ in number");
    }
}
