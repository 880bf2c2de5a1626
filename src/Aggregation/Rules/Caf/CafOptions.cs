using FedActors.Aggregation.Choose;
using FedActors.Aggregation.Combine;
using FedActors.Aggregation.Pipeline;
using FedActors.Aggregation.Views;
using FedActors.Settings;

namespace FedActors.Aggregation.Rules.Caf;

/// <summary>
/// Covariance-bound-agnostic filter: while more than n − 2 f of the weight is left, updates lose weight the further out they lie
/// along the direction of largest variance; the mean with the smallest such variance is the aggregate. Allouah et al.,
/// Towards Trustworthy Federated Learning with Untrusted Participants (2025). Works on n ≥ 2 f + 1 updates.
/// </summary>
/// <example><c>new CafOptions { F = 10 }</c></example>
public sealed record CafOptions : RuleOptions
{
    /// <inheritdoc/>
    public override string Name => "caf";

    /// <summary>How many updates are assumed hostile.</summary>
    public int F { get; init; }

    /// <summary>Whether the direction comes from one power step from a random start, as in ByzFL, or is exact.</summary>
    public bool OnePowerStep { get; init; }

    private protected override IEnumerable<string> Words => [$"f = {F}", OnePowerStep ? "one power step" : ""];

    private protected override IEnumerable<Problem> CheckRule(int updates) => ByzantineBound.Check(Name, F, 2, 1, updates);

    internal override bool Compares => true;

    internal override IViewRule Compose(Part part) =>
        new ChooseAndCombine(new CafChooser(F, OnePowerStep ? RandomDirections.Gaussian : null), new WeightedMean());
}
