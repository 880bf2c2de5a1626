using FedActors.Numerics.Reductions;

namespace FedActors.Aggregation.Rules.FedAot;

/// <summary>What the rule computes on single vectors.</summary>
internal static class Vector
{
    public static double Norm(float[] values) => Math.Sqrt(RowReductions.SquaredNorm(values));

    /// <summary>β of the old and 1 − β of the new.</summary>
    public static float[] Average(double memory, float[] old, float[] fresh)
    {
        var next = new float[fresh.Length];
        for (var i = 0; i < next.Length; i++) next[i] = (float)(memory * old[i] + (1 - memory) * fresh[i]);
        return next;
    }
}
