using FedActors.Aggregation.Combine;
using FedActors.Aggregation.Pipeline;
using FedActors.Aggregation.Views;
using FedActors.Settings;

namespace FedActors.Aggregation.Rules.Density;

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

    private protected override IEnumerable<string> Words =>
    [
        $"neighbours = {Neighbours}",
        $"hostile = {Hostile}",
        Variant == DensityVariant.AgrAmplifier ? "as AgrAmplifier's program" : "",
    ];

    private protected override IEnumerable<Problem> CheckRule(int updates)
    {
        if (Neighbours < 1)
            yield return new("neighbours", $"at least one neighbour is needed, but neighbours is {Neighbours}");
        if (Neighbours > updates)
            yield return new("neighbours", $"{Name} looks at {Neighbours} neighbours, but only {updates} updates take part");
        foreach (var problem in Whitelist.Check(updates, Hostile)) yield return problem;
    }

    internal override bool Compares => true;

    internal override IViewRule Compose(Part part)
    {
        var rule = new ChooseAndCombine(new DensityChooser(this), new WeightedMean());
        return Variant == DensityVariant.AgrAmplifier ? new OfUnitRows(rule) : rule;
    }

    internal abstract IEnumerable<Compare.Comparison> Measures { get; }
}
