namespace FedActors.Numerics.Normalisation;

/// <summary>Layer normalisation (Ba et al., arXiv 1607.06450), sample by sample: y = γ·(x − μ)/√(σ² + ε) + β.</summary>
/// <param name="Epsilon">ε</param>
public readonly record struct LayerNorm(double Epsilon)
{
    /// <summary>Normalises one sample.</summary>
    public void Forward(ReadOnlySpan<float> x, ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, Span<float> y)
    {
        var (mean, scale) = Measure(x);
        for (var i = 0; i < x.Length; i++) y[i] = (float)((x[i] - mean) * scale) * weight[i] + bias[i];
    }

    /// <summary>Adds one sample's gradients to those of γ and β; writes that of the sample, unless <paramref name="dx"/> is empty.</summary>
    public void Backward(
        ReadOnlySpan<float> x, ReadOnlySpan<float> dy, ReadOnlySpan<float> weight, Span<float> weightGradient, Span<float> biasGradient,
        Span<float> dx)
    {
        var (mean, scale) = Measure(x);
        var (slope, product) = (0.0, 0.0);
        for (var i = 0; i < x.Length; i++)
        {
            var normal = (x[i] - mean) * scale;
            weightGradient[i] += (float)(dy[i] * normal);
            biasGradient[i] += dy[i];
            slope += (double)dy[i] * weight[i];
            product += (double)dy[i] * weight[i] * normal;
        }
        for (var i = 0; i < dx.Length; i++)
            dx[i] = (float)(scale * ((double)dy[i] * weight[i] - slope / x.Length - (x[i] - mean) * scale * product / x.Length));
    }

    private (double Mean, double Scale) Measure(ReadOnlySpan<float> x)
    {
        var (sum, squares) = (0.0, 0.0);
        foreach (var value in x) sum += value;
        var mean = sum / x.Length;
        foreach (var value in x) squares += (value - mean) * (value - mean);
        return (mean, 1 / Math.Sqrt(squares / x.Length + Epsilon));
    }
}
