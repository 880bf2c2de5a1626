namespace FedActors.Aggregation.Rules.MultiKrum;

/// <summary>Whether there are enough updates to average m of them.</summary>
internal static class BestCount
{
    public static IEnumerable<Problem> Check(string rule, int? m, int updates)
    {
        if (m < 1) yield return new("m", $"{rule} must average at least one update, but m is {m}");
        if (m > updates) yield return new("m", $"{rule} cannot average m = {m} updates, as only {updates} take part");
    }
}
