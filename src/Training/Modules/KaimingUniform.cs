using FedActors.Numerics.Randomness;

namespace FedActors.Training.Modules;

/// <summary>
/// PyTorch's default for dense and convolutional layers: Kaiming uniform with a = √5, that is U(−1/√fan-in, 1/√fan-in).
/// </summary>
internal static class KaimingUniform
{
    public static void Fill(RandomKey key, int fanIn, Span<float> parameters)
    {
        var bound = 1 / Math.Sqrt(fanIn);
        var stream = key.Open();
        foreach (ref var parameter in parameters) parameter = (float)stream.NextBetween(-bound, bound);
    }
}
