namespace FedActors.Plugin;

/// <summary>A rule: the mean of the n − f updates that are nearest to all others.</summary>
public sealed record AgreeingOptions : RuleOptions
{
    public static Kind<RuleOptions> Described { get; } =
        Describe<AgreeingOptions>("own-agreeing", "the mean of the n - f updates that are nearest to all others")
            .Under("Our own")
            .Alias("own-agree")
            .Needs("n ≥ f + 1")
            .From("nobody")
            .Count("f", o => o.F, (o, v) => o with { F = v }, "updates assumed hostile (Byzantine)")
            .Number("power", o => o.Power, (o, v) => o with { Power = v }, "to which distances are raised", Bounds.Positive)
            .Done();

    public override Kind<RuleOptions> Descriptor => Described;

    public int F { get; init; }

    public double Power { get; init; } = 2;

    public override bool Compares => true;

    protected override IEnumerable<Problem> CheckRule(int updates) => ByzantineBound.Check(Name, F, 1, 1, updates);

    protected override IViewRule Compose(Part part) => new ChooseAndCombine(new Chooser(F, Power), new WeightedMean());

    private sealed class Chooser(int f, double power) : IChooser
    {
        public Choice Choose(ViewUpdates updates)
        {
            var distances = updates.Math.Distances(updates.Features, Comparison.Euclidean);
            var scores = new double[updates.Count];
            for (var row = 0; row < scores.Length; row++)
                foreach (var distance in distances.Row(row)) scores[row] += Math.Pow(distance, power);
            return Choice.Lowest(scores, updates.Count - f);
        }
    }
}
