namespace FedActors;

/// <summary>A layer cannot follow the one before it, or a network does not fit its data; the message names the layer.</summary>
public sealed class ShapeException(string layer, string problem) : ArgumentException($"layer '{layer}': {problem}")
{
    /// <summary>The layer that does not fit.</summary>
    public string Layer { get; } = layer;

    /// <summary>Why it does not fit.</summary>
    public string Problem { get; } = problem;
}
