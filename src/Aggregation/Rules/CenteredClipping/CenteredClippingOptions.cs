using FedActors.Aggregation.Choose;
using FedActors.Aggregation.Rules.CenteredClipping;

namespace FedActors;

/// <summary>
/// v ← v + mean((xᵢ − v) min(1, τ / |xᵢ − v|)), L times; v starts as the last round's aggregate. Karimireddy et al., Learning
/// from History for Byzantine Robust Optimization (ICML 2021). Any number of updates; robust as long as few enough are hostile
/// for the chosen τ.
/// </summary>
/// <example><c>new CenteredClippingOptions { Radius = 10, Iterations = 3 }</c></example>
public sealed record CenteredClippingOptions : RuleOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<RuleOptions> Described { get; } =
        Describe<CenteredClippingOptions>(
            "centered-clipping", "the last aggregate, moved towards each update by no more than a radius")
            .Under("Averages and their robust replacements")
            .Alias("cc")
            .Needs("n ≥ 1")
            .From("Karimireddy et al., Learning from History for Byzantine Robust Optimization (ICML 2021)")
            .Number("radius", o => o.Radius, (o, v) => o with { Radius = v },
                "how far an update can pull the centre", Bounds.Positive)
            .Integer("iterations", o => o.Iterations, (o, v) => o with { Iterations = v }, "steps each round", Bounds.Count)
            .OnlyInCode(o => o.Start is not null)
            .Done();

    /// <inheritdoc/>
    public override Kind<RuleOptions> Descriptor => Described;

    /// <summary>How far (τ) an update can pull the centre.</summary>
    public double Radius { get; init; } = 100;

    /// <summary>How many steps (L) are taken each round.</summary>
    public int Iterations { get; init; } = 1;

    /// <summary>The centre before the first round; zero if not given.</summary>
    public IReadOnlyList<float>? Start { get; init; }

    /// <inheritdoc/>
    protected override IEnumerable<Problem> CheckRule(int updates) => AtLeastOne.Check(Name, updates);

    /// <inheritdoc/>
    public override bool KeepsState => true;

    /// <inheritdoc/>
    protected internal override IViewRule Compose(Part part)
    {
        float[] centre = Start is null ? new float[part.Length] : [.. Start.Skip(part.Offset).Take(part.Length)];
        return new CenteredClipping(Radius, Iterations, centre);
    }
}
