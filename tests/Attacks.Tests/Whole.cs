namespace FedActors.Attacks.Tests;

/// <summary>Honest samples with one feature: their own number.</summary>
internal sealed class Whole(params int[] labels) : ISamples
{
    public int Count => labels.Length;

    public void Read(ReadOnlySpan<int> indices, Span<float> features, Span<int> ofThese)
    {
        for (var position = 0; position < indices.Length; position++)
        {
            features[position] = indices[position];
            ofThese[position] = labels[indices[position]];
        }
    }

    public static (float[] Features, int[] Labels) Read(ISamples samples)
    {
        var (features, labels) = (new float[samples.Count], new int[samples.Count]);
        samples.Read([.. Enumerable.Range(0, samples.Count)], features, labels);
        return (features, labels);
    }
}
