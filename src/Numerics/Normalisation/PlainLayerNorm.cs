namespace FedActors.Numerics.Normalisation;

/// <summary>The reference implementation of <see cref="LayerNorm"/>.</summary>
internal readonly record struct PlainLayerNorm(double Epsilon)
{
    public void Forward(float[] x, float[] weight, float[] bias, float[] y)
    {
        var (mean, scale) = Measure(x);
        for (var i = 0; i < x.Length; i++) y[i] = (float)((x[i] - mean) * scale) * weight[i] + bias[i];
    }

    public void Backward(float[] x, float[] dy, float[] weight, float[] weightGradient, float[] biasGradient, float[] dx)
    {
        var (mean, scale) = Measure(x);
        for (var i = 0; i < x.Length; i++)
        {
            weightGradient[i] += (float)(dy[i] * ((x[i] - mean) * scale));
            biasGradient[i] += dy[i];
        }
        var slope = Sum(x.Length, (sum, i) => sum + (double)dy[i] * weight[i]);
        var product = Sum(x.Length, (sum, i) => Math.FusedMultiplyAdd((double)dy[i] * weight[i], (x[i] - mean) * scale, sum));
        var curve = -scale * product / x.Length;
        var shift = -slope / x.Length - curve * mean;
        for (var i = 0; i < x.Length; i++)
            dx[i] = (float)(Math.FusedMultiplyAdd(dy[i], weight[i], Math.FusedMultiplyAdd(curve, x[i], shift)) * scale);
    }

    private (double Mean, double Scale) Measure(float[] x)
    {
        var shift = Sum(x.Length, (sum, i) => sum + ((double)x[i] - x[0])) / x.Length;
        var squares = Sum(x.Length, (sum, i) => Math.FusedMultiplyAdd((double)x[i] - x[0], (double)x[i] - x[0], sum)) / x.Length;
        return (x[0] + shift, 1 / Math.Sqrt(Math.Max(squares - shift * shift, 0) + Epsilon));
    }

    /// <summary>The elements are added to 16 partial sums in turn, which are then reduced by halving.</summary>
    private static double Sum(int length, Func<double, int, double> add)
    {
        var partial = new double[16];
        for (var i = 0; i < length; i++) partial[i % 16] = add(partial[i % 16], i);
        for (var half = 8; half > 0; half /= 2)
            for (var i = 0; i < half; i++) partial[i] += partial[i + half];
        return partial[0];
    }
}
