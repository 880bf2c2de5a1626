namespace FedActors.Attacks.Backdoors;

/// <summary>Samples of which some have a trigger and the target label.</summary>
internal sealed class Triggered(
    ISamples honest, Trigger trigger, int target, SampleShape shape, Func<int, bool> isTriggered) : ISamples
{
    private readonly Stamp _stamp = trigger.Cut(shape);

    /// <inheritdoc/>
    public int Count => honest.Count;

    /// <inheritdoc/>
    public void Read(ReadOnlySpan<int> indices, Span<float> features, Span<int> labels)
    {
        honest.Read(indices, features, labels);
        for (var position = 0; position < indices.Length; position++)
        {
            if (!isTriggered(indices[position])) continue;
            _stamp(features.Slice(position * shape.Length, shape.Length));
            labels[position] = target;
        }
    }
}
