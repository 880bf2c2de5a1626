using FedActors.Numerics.Randomness;

namespace FedActors.Numerics.Tests;

internal static class RandomFloats
{
    /// <summary>Gaussian values that depend only on the seed.</summary>
    public static float[] Of(int length, long seed)
    {
        var stream = RandomKey.Of(7).With(seed).Open();
        var values = new float[length];
        foreach (ref var value in values.AsSpan()) value = (float)stream.NextGaussian();
        return values;
    }
}
