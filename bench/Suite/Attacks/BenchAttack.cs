using System.Globalization;

namespace FedActors.Bench.Attacks;

/// <summary>An attack of colluding clients and a rule that it targets.</summary>
/// <param name="Attack">What the hostile clients do.</param>
/// <param name="Rule">The rule, as configurations write it.</param>
internal sealed record BenchAttack(AttackOptions Attack, string Rule)
{
    /// <summary>Its name in the table.</summary>
    public string Name => $"{Attack.Name} ({Rule})";

    /// <summary>The attacks of this many hostile clients, each with a rule that it is known for.</summary>
    public static IReadOnlyList<BenchAttack> For(int hostile)
    {
        var f = hostile.ToString(CultureInfo.InvariantCulture);
        string krum = $"krum {{ f = {f} }}", trimmed = $"trimmed-mean {{ f = {f} }}";
        return
        [
            new(new InnerProduct(), "average"),
            new(new InnerProduct(), krum),
            new(new Alie(), trimmed),
            new(new Alie(), krum),
            new(new MinMax(), krum),
            new(new MinMax { Bound = MinMaxBound.MinSum }, krum),
            new(new FangKrum(), krum),
            new(new FangTrimmedMean(), trimmed),
            new(new FangTrimmedMean(), "median"),
            new(new Mimic(), krum),
        ];
    }
}
