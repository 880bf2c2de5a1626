using FedActors.Aggregation.Choose;
using FedActors.Aggregation.Pipeline;
using FedActors.Aggregation.Views;
using FedActors.Settings;

namespace FedActors.Aggregation.Rules.FlTrust;

/// <summary>
/// Σ tᵢ (|g₀| / |gᵢ|) gᵢ / Σ tᵢ, where the trust tᵢ = max(0, cos(gᵢ, g₀)) in each update is its similarity to the server's own,
/// g₀. Cao et al., FLTrust: Byzantine-robust Federated Learning via Trust Bootstrapping (NDSS 2021). Needs a trusted update each
/// round; the aggregate is zero if no update is trusted.
/// </summary>
/// <example><c>new FlTrustOptions().Build(tensors).Aggregate(updates with { Trusted = own }, result)</c></example>
public sealed record FlTrustOptions : RuleOptions
{
    /// <inheritdoc/>
    public override string Name => "fltrust";

    /// <inheritdoc/>
    public override RuleNeeds Needs => RuleNeeds.TrustedUpdate;

    /// <summary>
    /// Whether updates are scaled to the norm that the trusted one has after amplification, as in AgrAmplifier's program, instead
    /// of its own norm. Without amplification both are the same.
    /// </summary>
    public bool AmplifiedNorm { get; init; }

    private protected override IEnumerable<string> Words => AmplifiedNorm ? ["scaled to the amplified norm"] : [];

    private protected override IEnumerable<Problem> CheckRule(int updates) => AtLeastOne.Check(Name, updates);

    internal override bool Compares => true;

    internal override IViewRule Compose(Part part) => new FlTrust(AmplifiedNorm);
}
