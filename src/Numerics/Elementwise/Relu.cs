namespace FedActors.Numerics.Elementwise;

/// <summary>max(x, 0).</summary>
internal sealed class Relu : ElementFunction
{
    public override void Forward(ReadOnlySpan<float> x, Span<float> y) => Rectifier.Forward(x, y);

    public override void Backward(ReadOnlySpan<float> x, ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> dx) =>
        Rectifier.Backward(y, dy, dx);
}
