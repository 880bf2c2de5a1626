using FedActors.Numerics.Reductions;

namespace FedActors.Aggregation.Rows;

/// <summary>NaN and infinity among the rows, noticed where the values are read anyway, without an extra pass.</summary>
internal static class NotFinite
{
    public static void ThrowIfAny(ReadOnlySpan<float> values)
    {
        if (!RowReductions.AllFinite(values)) Throw();
    }

    public static void Throw() => throw new NotFiniteNumberException("an update holds NaN or infinity");
}
