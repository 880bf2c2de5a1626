using FedActors.Numerics.Reductions;

namespace FedActors.Aggregation.Rows;

/// <summary>NaN and infinity among the rows: found where the values are looked at anyway, not in a pass of its own.</summary>
internal static class NotFinite
{
    public static void ThrowIfAny(ReadOnlySpan<float> values)
    {
        if (!RowReductions.AllFinite(values)) Throw();
    }

    public static void Throw() => throw new NotFiniteNumberException("an update holds NaN or infinity");
}
