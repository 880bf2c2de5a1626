namespace FedActors.Aggregation.Rules.Density;

/// <summary>How many updates are trusted when a share is hostile.</summary>
internal static class Whitelist
{
    /// <summary>round(n (1 − m)), halves to even.</summary>
    public static int SizeOf(int updates, double hostile) => (int)Math.Round(updates * (1 - hostile), MidpointRounding.ToEven);
}
