namespace FedActors.Training.Data.Describe;

/// <summary>Counts the labels that a client holds.</summary>
internal static class LabelCounts
{
    /// <summary>How often each label occurs among <paramref name="samples"/>.</summary>
    public static int[] Of(ISamples samples, SampleShape shape, int classes)
    {
        const int Batch = 256;
        var counts = new int[classes];
        var (indices, features, labels) = (new int[Batch], new float[Batch * shape.Length], new int[Batch]);
        for (var start = 0; start < samples.Count; start += Batch)
        {
            var size = Math.Min(Batch, samples.Count - start);
            for (var position = 0; position < size; position++) indices[position] = start + position;
            samples.Read(indices.AsSpan(0, size), features.AsSpan(0, size * shape.Length), labels.AsSpan(0, size));
            foreach (var label in labels.AsSpan(0, size)) counts[label]++;
        }
        return counts;
    }
}
