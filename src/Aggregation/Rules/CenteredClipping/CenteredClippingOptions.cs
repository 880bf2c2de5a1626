using FedActors.Aggregation.Choose;
using FedActors.Aggregation.Pipeline;
using FedActors.Aggregation.Views;
using FedActors.Settings;

namespace FedActors.Aggregation.Rules.CenteredClipping;

/// <summary>
/// v ← v + mean((xᵢ − v) min(1, τ / |xᵢ − v|)), L times; v starts as the last round's aggregate. Karimireddy et al., Learning
/// from History for Byzantine Robust Optimization (ICML 2021). Any number of updates; robust as long as few enough are hostile
/// for the chosen τ.
/// </summary>
/// <example><c>new CenteredClippingOptions { Radius = 10, Iterations = 3 }</c></example>
public sealed record CenteredClippingOptions : RuleOptions
{
    /// <inheritdoc/>
    public override string Name => "centered-clipping";

    /// <summary>How far (τ) an update can pull the centre.</summary>
    public double Radius { get; init; } = 100;

    /// <summary>How many steps (L) are taken each round.</summary>
    public int Iterations { get; init; } = 1;

    /// <summary>The centre before the first round; zero if not given.</summary>
    public IReadOnlyList<float>? Start { get; init; }

    private protected override IEnumerable<string> Words => [$"τ = {Radius}", $"{Iterations} steps"];

    private protected override IEnumerable<Problem> CheckRule(int updates)
    {
        if (!(Radius > 0)) yield return new("radius", $"τ must be above 0, but is {Radius}");
        if (Iterations < 1) yield return new("iterations", $"at least one step is needed, but iterations is {Iterations}");
        foreach (var problem in AtLeastOne.Check(Name, updates)) yield return problem;
    }

    internal override bool KeepsState => true;

    internal override IViewRule Compose(Part part)
    {
        float[] centre = Start is null ? new float[part.Length] : [.. Start.Skip(part.Offset).Take(part.Length)];
        return new CenteredClipping(Radius, Iterations, centre);
    }
}
