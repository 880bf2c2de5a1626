using System.Globalization;

namespace FedActors.Bench.Rules;

/// <summary>A rule to measure, and what it is compared with.</summary>
/// <param name="Text">The rule, as configurations write it.</param>
/// <param name="Against">
/// What the other side computes: <c>gram</c>, <c>mean</c>, <c>median</c> or <c>trimmed mean</c>; null for nothing.
/// </param>
internal sealed record BenchRule(string Text, string? Against)
{
    /// <summary>Whether the other side takes so long that one run must do.</summary>
    public bool IsSlowElsewhere => Against is "median" or "trimmed mean";

    /// <summary>The rules for this many updates, of which a tenth is assumed hostile.</summary>
    public static IReadOnlyList<BenchRule> For(int clients)
    {
        var f = (clients / 10).ToString(CultureInfo.InvariantCulture);
        var neighbours = Math.Min(30, clients).ToString(CultureInfo.InvariantCulture);
        return
        [
            new("average", "mean"),
            new($"krum {{ f = {f} }}", "gram"),
            new($"krum {{ f = {f}, compare = cosine, clip = median }}", "gram"),
            new($"krum {{ f = {f}, view = tensors, compare = cosine, clip = median }}", "gram"),
            new("geomed", "gram"),
            new($"bulyan {{ f = {f} }}", "gram"),
            new($"cosden {{ neighbours = {neighbours} }}", "gram"),
            new($"cosden {{ variant = agr-amplifier, neighbours = {neighbours} }}", "gram"),
            new($"cosden {{ amplify {{ kernel = 3 }}, neighbours = {neighbours} }}", "gram"),
            new("median", "median"),
            new($"trimmed-mean {{ f = {f} }}", "trimmed mean"),
            new("geometric-median", null),
            new("centered-clipping { iterations = 3 }", null),
            new("fedaot", null),
        ];
    }
}
