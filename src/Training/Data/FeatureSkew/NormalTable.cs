using FedActors.Numerics.Randomness;

namespace FedActors.Training.Data.FeatureSkew;

/// <summary>Standard normal numbers, drawn once, from which noise is cut.</summary>
internal static class NormalTable
{
    /// <summary>How many numbers may be cut at once.</summary>
    public const int LongestCut = 1 << 14;

    /// <summary>Where a cut may begin: 0 … Places − 1.</summary>
    public const int Places = 1 << 17;

    private static readonly float[] Normals = Draw();

    /// <summary>Some consecutive numbers.</summary>
    public static ReadOnlySpan<float> Cut(int place, int length) => Normals.AsSpan(place, length);

    private static float[] Draw()
    {
        var stream = RandomKey.Of(0).With("table of normals").Open();
        var normals = new float[Places + LongestCut];
        foreach (ref var value in normals.AsSpan()) value = (float)stream.NextGaussian();
        return normals;
    }
}
