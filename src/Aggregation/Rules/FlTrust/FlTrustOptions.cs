using FedActors.Aggregation.Choose;
using FedActors.Aggregation.Rules.FlTrust;

namespace FedActors;

/// <summary>
/// Σ tᵢ (|g₀| / |gᵢ|) gᵢ / Σ tᵢ, where the trust tᵢ = max(0, cos(gᵢ, g₀)) in each update is its similarity to the server's own,
/// g₀. Cao et al., FLTrust: Byzantine-robust Federated Learning via Trust Bootstrapping (NDSS 2021). Needs a trusted update each
/// round; the aggregate is zero if no update is trusted.
/// </summary>
/// <example><c>new FlTrustOptions().Build(tensors).Aggregate(updates with { Trusted = own }, result)</c></example>
public sealed record FlTrustOptions : RuleOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<RuleOptions> Described { get; } =
        Describe<FlTrustOptions>("fltrust", "updates weighted by their similarity to the server's own and scaled to its norm")
            .Under("Trusted data, memory")
            .Needs("n ≥ 1; a trusted update each round")
            .From("Cao et al., FLTrust: Byzantine-robust Federated Learning via Trust Bootstrapping (NDSS 2021)")
            .Flag("amplified-norm", o => o.AmplifiedNorm, (o, v) => o with { AmplifiedNorm = v },
                "scale to the norm after amplification, as AgrAmplifier's program does")
            .Done();

    /// <inheritdoc/>
    public override Kind<RuleOptions> Descriptor => Described;

    /// <inheritdoc/>
    public override RuleNeeds Needs => RuleNeeds.TrustedUpdate;

    /// <summary>
    /// Whether updates are scaled to the norm that the trusted one has after amplification, as in AgrAmplifier's program, instead
    /// of its own norm. Without amplification both are the same.
    /// </summary>
    public bool AmplifiedNorm { get; init; }

    /// <inheritdoc/>
    protected override IEnumerable<Problem> CheckRule(int updates) => AtLeastOne.Check(Name, updates);

    /// <inheritdoc/>
    public override bool Compares => true;

    /// <inheritdoc/>
    protected internal override IViewRule Compose(Part part) => new FlTrust(AmplifiedNorm);
}
