namespace FedActors.Aggregation.Tests.Rules;

/// <summary>½ |u − best|² as the loss on held-out samples; counts how often its gradient is asked for.</summary>
internal sealed class QuadraticLoss(float[] best) : IHeldOutLoss
{
    public int Asked { get; private set; }

    public void Gradient(ReadOnlySpan<float> update, Span<float> gradient)
    {
        Asked++;
        for (var i = 0; i < best.Length; i++) gradient[i] = update[i] - best[i];
    }
}
