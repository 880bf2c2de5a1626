using FedActors.Numerics.Layout;

namespace FedActors.Numerics.Normalisation;

/// <summary>The reference implementation of <see cref="BatchNorm"/>: one channel, pixel after pixel.</summary>
internal sealed class PlainBatchNorm(int channel, int images, Plane plane, float epsilon)
{
    private readonly int _count = images * plane.Height * plane.Width;

    public float Mean { get; private set; }

    public float Variance { get; private set; }

    private double Deviation => Math.Sqrt((double)Variance + epsilon);

    public void Measure(float[] x)
    {
        double centre = x[plane.At(0, 0, 0) + channel];
        var shift = Sum((sum, at) => sum + (x[At(plane, at)] - centre)) / _count;
        var squares = Sum((sum, at) => Math.FusedMultiplyAdd(x[At(plane, at)] - centre, x[At(plane, at)] - centre, sum)) / _count;
        (Mean, Variance) = ((float)(centre + shift), (float)Math.Max(squares - shift * shift, 0));
    }

    public void Forward(float[] x, float weight, float bias, float[] y, Plane to)
    {
        foreach (var at in Pixels()) y[At(to, at)] = (x[At(plane, at)] - Mean) * (float)(weight / Deviation) + bias;
    }

    public (float Weight, float Bias) Backward(float[] x, float[] dy, Plane to, float weight, float[] dx, Plane target)
    {
        var sum = Sum((sum, at) => sum + dy[At(to, at)]);
        var product = Sum((sum, at) => Math.FusedMultiplyAdd(dy[At(to, at)], x[At(plane, at)] - (double)Mean, sum));
        var slope = weight / Deviation;
        var curve = -slope * product / (((double)Variance + epsilon) * _count);
        var shift = -slope * sum / _count - curve * Mean;
        foreach (var at in Pixels())
            dx[At(target, at)] = (float)Math.FusedMultiplyAdd(
                slope, dy[At(to, at)], Math.FusedMultiplyAdd(curve, x[At(plane, at)], shift));
        return ((float)(product / Deviation), (float)sum);
    }

    /// <summary>The pixels of a row are added to the partial sums in turn, which are then reduced by halving.</summary>
    private double Sum(Func<double, (int Image, int Row, int Column), double> add)
    {
        var partial = new double[16];
        var turns = 1;
        while (plane.Channels * turns % 16 != 0) turns *= 2;
        foreach (var at in Pixels()) partial[at.Column % turns] = add(partial[at.Column % turns], at);
        for (var half = turns / 2; half > 0; half /= 2)
            for (var i = 0; i < half; i++) partial[i] += partial[i + half];
        return partial[0];
    }

    private IEnumerable<(int Image, int Row, int Column)> Pixels() =>
        from image in Enumerable.Range(0, images)
        from row in Enumerable.Range(0, plane.Height)
        from column in Enumerable.Range(0, plane.Width)
        select (image, row, column);

    private int At(Plane values, (int Image, int Row, int Column) at) => values.At(at.Image, at.Row, at.Column) + channel;
}
