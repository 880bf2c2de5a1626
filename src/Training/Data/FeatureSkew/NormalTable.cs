using FedActors.Numerics.Randomness;

namespace FedActors.Training.Data.FeatureSkew;

/// <summary>A table of standard normal numbers, drawn once, from which noise is taken.</summary>
internal static class NormalTable
{
    /// <summary>How many consecutive numbers may be taken.</summary>
    public const int LongestCut = 1 << 14;

    /// <summary>The number of positions at which a piece may start.</summary>
    public const int Places = 1 << 17;

    private static readonly float[] Normals = Draw();

    /// <summary>Returns consecutive numbers.</summary>
    public static ReadOnlySpan<float> Cut(int place, int length) => Normals.AsSpan(place, length);

    private static float[] Draw()
    {
        var stream = RandomKey.Of(0).With("table of normals").Open();
        var normals = new float[Places + LongestCut];
        foreach (ref var value in normals.AsSpan()) value = (float)stream.NextGaussian();
        return normals;
    }
}
