namespace FedActors.Training.Data.Describe;

/// <summary>Counts the labels that a client holds.</summary>
internal static class LabelCounts
{
    /// <summary>How often each label occurs among <paramref name="samples"/>.</summary>
    public static int[] Of(ISamples samples, SampleShape shape, int classes)
    {
        var counts = new int[classes];
        foreach (var label in SampleLabels.Of(samples, shape)) counts[label]++;
        return counts;
    }
}
