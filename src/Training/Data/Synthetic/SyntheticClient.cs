using FedActors.Numerics.Randomness;

namespace FedActors.Training.Data.Synthetic;

/// <summary>The data of one client of Synthetic(α, β).</summary>
internal sealed record SyntheticClient(float[][] Rows, int[] Labels)
{
    /// <summary>
    /// Draws a client: its samples from <paramref name="own"/>, its model and inputs from <paramref name="kind"/>.
    /// </summary>
    public static SyntheticClient Draw(SyntheticOptions options, int width, int classes, RandomKey own, RandomKey kind)
    {
        var stream = own.With("samples").Open();
        var count = (int)Math.Min(options.Most, Math.Exp(4 + 2 * stream.NextGaussian()) + 50);
        var (weights, means) = Model(options, width, classes, kind);
        var (rows, labels) = (new float[count][], new int[count]);
        for (var sample = 0; sample < count; sample++)
        {
            rows[sample] = new float[width];
            for (var feature = 0; feature < width; feature++)
                rows[sample][feature] = (float)(means[feature] + Math.Pow(feature + 1, -0.6) * stream.NextGaussian());
            labels[sample] = Label(rows[sample], weights);
        }
        return new(rows, labels);
    }

    // Row c holds the weights of class c, with its bias last.
    private static (double[][] Weights, double[] Means) Model(SyntheticOptions options, int width, int classes, RandomKey kind)
    {
        var stream = kind.With("model").Open();
        var modelMean = Math.Sqrt(options.Alpha) * stream.NextGaussian();
        var inputMean = Math.Sqrt(options.Beta) * stream.NextGaussian();
        var weights = new double[classes][];
        for (var label = 0; label < classes; label++)
        {
            weights[label] = new double[width + 1];
            foreach (ref var weight in weights[label].AsSpan()) weight = modelMean + stream.NextGaussian();
        }
        var means = new double[width];
        foreach (ref var mean in means.AsSpan()) mean = options.Iid ? 0 : inputMean + stream.NextGaussian();
        return (weights, means);
    }

    private static int Label(float[] row, double[][] weights)
    {
        var (best, largest) = (0, double.NegativeInfinity);
        for (var label = 0; label < weights.Length; label++)
        {
            var score = weights[label][^1];
            for (var feature = 0; feature < row.Length; feature++) score += weights[label][feature] * row[feature];
            if (score > largest) (best, largest) = (label, score);
        }
        return best;
    }
}
