namespace FedActors.Training.Data.Describe;

/// <summary>Reads the labels of samples.</summary>
internal static class SampleLabels
{
    private const int Batch = 256;

    /// <summary>The label of every sample, in order.</summary>
    public static int[] Of(ISamples samples, SampleShape shape)
    {
        var all = new int[samples.Count];
        var (indices, features) = (new int[Batch], new float[Batch * shape.Length]);
        for (var start = 0; start < all.Length; start += Batch)
        {
            var size = Math.Min(Batch, all.Length - start);
            for (var position = 0; position < size; position++) indices[position] = start + position;
            samples.Read(indices.AsSpan(0, size), features.AsSpan(0, size * shape.Length), all.AsSpan(start, size));
        }
        return all;
    }
}
