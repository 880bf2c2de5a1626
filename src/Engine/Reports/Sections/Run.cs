using FedActors.Engine.Reports.Charts;

namespace FedActors.Engine.Reports.Sections;

/// <summary>The rounds of one rule, and the look that its lines have in every chart.</summary>
internal sealed record Run(string Rule, int Number, IReadOnlyList<RoundSummary> Rounds)
{
    public Look Look => Look.OfRule(Number);

    /// <summary>A line in this rule's look; it skips rounds without a value.</summary>
    public Series Line(Func<RoundSummary, double?> value) => new(Rule, Look, Points(value));

    public IReadOnlyList<Point> Points(Func<RoundSummary, double?> value) =>
        [.. from round in Rounds
            let y = value(round)
            where y is not null
            select new Point(round.Round, y.Value)];

    /// <summary>
    /// The runs of the rules, without their twins, in order of first appearance, which is that of the configuration.
    /// </summary>
    public static IReadOnlyList<Run> Of(IReadOnlyList<RoundSummary> rounds) =>
    [
        .. rounds
            .Where(round => round.TwinOf is null)
            .GroupBy(round => round.Rule)
            .Select((group, number) => new Run(group.Key, number, [.. group])),
    ];
}
