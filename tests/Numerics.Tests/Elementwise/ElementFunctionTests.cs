using FedActors.Numerics.Elementwise;
using FsCheck;
using FsCheck.Fluent;

namespace FedActors.Numerics.Tests.Elementwise;

public class ElementFunctionTests
{
    private static readonly (ElementFunction Fast, Func<double, double> Plain)[] Functions =
    [
        (ElementFunction.Relu, x => Math.Max(x, 0)),
        (ElementFunction.Sigmoid, x => 1 / (1 + Math.Exp(-x))),
        (ElementFunction.Tanh, Math.Tanh),
        (ElementFunction.Silu, x => x / (1 + Math.Exp(-x))),
        (ElementFunction.Gelu, x => 0.5 * x * (1 + Erf(x / Math.Sqrt(2)))),
    ];

    [Fact]
    public void Values_match_the_definition()
    {
        var x = Enumerable.Range(-4000, 8001).Select(i => i * 0.005f).ToArray();
        var y = new float[x.Length];
        foreach (var (fast, plain) in Functions)
        {
            fast.Forward(x, y);
            for (var i = 0; i < x.Length; i++) Assert.Equal(plain(x[i]), y[i], 1e-6 * Math.Max(1, Math.Abs(plain(x[i]))));
        }
    }

    [Fact]
    public void An_element_has_the_same_bits_at_any_position() => Prop.ForAll(Gen.Choose(1, 60).ToArbitrary(), length =>
    {
        var x = RandomFloats.Of(length, length);
        var (all, slopes, one) = (new float[length], new float[length], new float[1]);
        foreach (var (fast, _) in Functions)
        {
            fast.Forward(x, all);
            fast.Backward(x, all, x, slopes);
            for (var i = 0; i < length; i++)
            {
                fast.Forward(x.AsSpan(i, 1), one);
                Assert.Equal(one[0], all[i]);
                fast.Backward(x.AsSpan(i, 1), all.AsSpan(i, 1), x.AsSpan(i, 1), one);
                Assert.Equal(one[0], slopes[i]);
            }
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void NaN_stays_NaN()
    {
        var y = new float[1];
        foreach (var (fast, _) in Functions)
        {
            fast.Forward([float.NaN], y);
            Assert.True(float.IsNaN(y[0]), fast.GetType().Name);
        }
    }

    [Fact]
    public void Exponential_is_accurate_over_its_whole_range()
    {
        for (var x = -87f; x < 88.7f; x += 0.0137f) Assert.Equal(1, Exponential.Of(x) / Math.Exp(x), 3e-7);
        Assert.Equal(0, Exponential.Of(float.NegativeInfinity));
        Assert.Equal(float.PositiveInfinity, Exponential.Of(89));
        Assert.Equal(float.PositiveInfinity, Exponential.Of(float.PositiveInfinity));
        Assert.Equal(1, Exponential.Of(0f));
    }

    /// <summary>The error function by its series, which is accurate enough up to 4.</summary>
    private static double Erf(double x)
    {
        if (Math.Abs(x) > 4) return Math.Sign(x);
        var (sum, term) = (x, x);
        for (var n = 1; n < 200; n++)
        {
            term *= -x * x / n;
            sum += term / (2 * n + 1);
        }
        return 2 / Math.Sqrt(Math.PI) * sum;
    }
}
