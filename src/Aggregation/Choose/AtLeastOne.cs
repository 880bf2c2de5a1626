namespace FedActors.Aggregation.Choose;

/// <summary>The only requirement of rules that assume no number of hostile updates.</summary>
internal static class AtLeastOne
{
    public static IEnumerable<Problem> Check(string rule, int updates)
    {
        if (updates < 1) yield return new("updates", $"{rule} needs at least one update");
    }
}
