using FedActors.Aggregation.Rules.Density;

namespace FedActors;

/// <summary>
/// The mean of the N = round(n (1 − m)) updates in the densest places: those with the smallest sum of distances to their k
/// nearest, themselves included. Gong et al., AgrAmplifier (2023), Algorithm 2. Works on n ≥ k updates.
/// </summary>
public abstract record DensityOptions : RuleOptions
{
    private protected DensityOptions() { }

    /// <summary>How many nearest updates (k) count, including the update itself.</summary>
    public int Neighbours { get; init; } = 30;

    /// <summary>The share (m) of the updates that is assumed hostile.</summary>
    public double Hostile { get; init; } = 0.2;

    /// <summary>Whose definition: the paper's, or that of its authors' program.</summary>
    public DensityVariant Variant { get; init; }

    /// <inheritdoc/>
    protected override IEnumerable<Problem> CheckRule(int updates)
    {
        if (Neighbours > updates)
            yield return new("neighbours", $"{Name} looks at {Neighbours} neighbours, but only {updates} updates take part");
        foreach (var problem in Whitelist.Check(updates, Hostile)) yield return problem;
    }

    /// <inheritdoc/>
    public override bool Compares => true;

    /// <inheritdoc/>
    protected internal override IViewRule Compose(Part part)
    {
        var rule = new ChooseAndCombine(new DensityChooser(this), new WeightedMean());
        return Variant == DensityVariant.AgrAmplifier ? new OfUnitRows(rule) : rule;
    }

    internal abstract IEnumerable<Comparison> Measures { get; }

    private protected static KindBuilder<RuleOptions, TRule> DescribeDensity<TRule>(string name, string summary)
        where TRule : DensityOptions, new() =>
        Describe<TRule>(name, summary)
            .Under("Density")
            .Needs("n ≥ neighbours")
            .From(
                "Gong et al., AgrAmplifier: Defending Federated Learning Against Poisoning Attacks Through Local Update "
                + "Amplification (2023)")
            .Integer("neighbours", o => o.Neighbours, (o, v) => o with { Neighbours = v },
                "how many nearest updates count, including the update itself", Bounds.Count)
            .Number("hostile", o => o.Hostile, (o, v) => o with { Hostile = v },
                "the share of the updates that is assumed hostile (Byzantine)")
            .Word("variant", o => o.Variant, (o, v) => o with { Variant = v }, "whose definition of density",
                ("paper", DensityVariant.Paper), ("agr-amplifier", DensityVariant.AgrAmplifier));
}
