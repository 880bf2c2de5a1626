using FedActors.Settings;

namespace FedActors.Aggregation.Rules.MultiKrum;

/// <summary>Whether there are as many updates as are to be averaged.</summary>
internal static class BestCount
{
    public static IEnumerable<Problem> Check(string rule, int? m, int updates)
    {
        if (m < 1) yield return new("m", $"{rule} averages at least one update, but m is {m}");
        if (m > updates) yield return new("m", $"{rule} is to average m = {m} updates, but only {updates} take part");
    }
}
