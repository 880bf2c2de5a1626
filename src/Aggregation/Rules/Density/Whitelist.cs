namespace FedActors.Aggregation.Rules.Density;

/// <summary>How many updates are trusted if a given share is hostile.</summary>
internal static class Whitelist
{
    /// <summary>round(n (1 − m)), halves to even.</summary>
    public static int SizeOf(int updates, double hostile) => (int)Math.Round(updates * (1 - hostile), MidpointRounding.ToEven);

    public static IEnumerable<Problem> Check(int updates, double hostile)
    {
        if (hostile is not (>= 0 and < 1))
            yield return new("hostile", $"the share of hostile updates must be at least 0 and below 1, but is {hostile}");
        else if (SizeOf(updates, hostile) < 1)
            yield return new("hostile", $"with a share of {hostile} of {updates} updates hostile, none is left");
    }
}
