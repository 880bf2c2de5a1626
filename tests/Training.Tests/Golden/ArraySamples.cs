namespace FedActors.Training.Tests.Golden;

/// <summary>Samples stored in arrays.</summary>
internal sealed class ArraySamples(float[] features, int[] labels) : ISamples
{
    private readonly int _length = labels.Length == 0 ? 0 : features.Length / labels.Length;

    public int Count => labels.Length;

    public void Read(ReadOnlySpan<int> indices, Span<float> target, Span<int> targetLabels)
    {
        for (var i = 0; i < indices.Length; i++)
        {
            features.AsSpan(indices[i] * _length, _length).CopyTo(target[(i * _length)..]);
            targetLabels[i] = labels[indices[i]];
        }
    }
}
