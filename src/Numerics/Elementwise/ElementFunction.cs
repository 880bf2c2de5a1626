namespace FedActors.Numerics.Elementwise;

/// <summary>A function of each element by itself, with its gradient.</summary>
internal abstract class ElementFunction
{
    /// <summary>max(x, 0).</summary>
    public static ElementFunction Relu { get; } = new Relu();

    /// <summary>1 / (1 + e⁻ˣ).</summary>
    public static ElementFunction Sigmoid { get; } = new Sigmoid();

    /// <summary>The hyperbolic tangent.</summary>
    public static ElementFunction Tanh { get; } = new Tanh();

    /// <summary>x · sigmoid(x).</summary>
    public static ElementFunction Silu { get; } = new Silu();

    /// <summary>x · Φ(x), with the normal distribution function Φ.</summary>
    public static ElementFunction Gelu { get; } = new Gelu();

    /// <summary>y = f(x).</summary>
    public abstract void Forward(ReadOnlySpan<float> x, Span<float> y);

    /// <summary>dx = dy · f′(x), where y = f(x).</summary>
    public abstract void Backward(ReadOnlySpan<float> x, ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> dx);
}
