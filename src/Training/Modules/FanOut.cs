using FedActors.Numerics.Randomness;

namespace FedActors.Training.Modules;

/// <summary>How torchvision's EfficientNet begins: weights by the number of values that a value flows to, biases of 0.</summary>
internal static class FanOut
{
    /// <summary>Kaiming normal for a convolution: N(0, 2 / fan-out).</summary>
    public static void FillNormal(RandomKey key, int fanOut, Span<float> weights)
    {
        var deviation = Math.Sqrt(2.0 / fanOut);
        var stream = key.Open();
        foreach (ref var weight in weights) weight = (float)(deviation * stream.NextGaussian());
    }

    /// <summary>U(−1/√outputs, 1/√outputs) for a dense layer.</summary>
    public static void FillUniform(RandomKey key, int outputs, Span<float> weights) => KaimingUniform.Fill(key, outputs, weights);
}
