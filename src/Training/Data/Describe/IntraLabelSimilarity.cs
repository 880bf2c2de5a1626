namespace FedActors.Training.Data.Describe;

/// <summary>
/// How similar samples with the same label are: the mean cosine between two of them, averaged over labels (AgrAmplifier,
/// equation (4), where ‖D‖² is taken as the number of pairs of normalised samples). 1 is homogeneous; an all-zero sample is
/// similar to none.
/// </summary>
internal static class IntraLabelSimilarity
{
    /// <summary>Reads every sample once: Σᵢⱼ cos(xᵢ, xⱼ) is |Σᵢ xᵢ/|xᵢ||².</summary>
    public static double Of(ISamples samples, SampleShape shape, int classes)
    {
        var sums = new double[classes][];
        var counts = new int[classes];
        var (features, label) = (new float[shape.Length], new int[1]);
        for (var index = 0; index < samples.Count; index++)
        {
            samples.Read([index], features, label);
            counts[label[0]]++;
            AddUnit(features, sums[label[0]] ??= new double[shape.Length]);
        }
        return Enumerable.Range(0, classes).Where(one => counts[one] > 0)
            .Select(one => Square(sums[one]) / counts[one] / counts[one]).DefaultIfEmpty().Average();
    }

    private static void AddUnit(float[] features, double[] sum)
    {
        var square = 0.0;
        foreach (var value in features) square += (double)value * value;
        if (square == 0) return;
        var scale = 1 / Math.Sqrt(square);
        for (var index = 0; index < features.Length; index++) sum[index] += scale * features[index];
    }

    private static double Square(double[] sum)
    {
        var square = 0.0;
        foreach (var value in sum) square += value * value;
        return square;
    }
}
