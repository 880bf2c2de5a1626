using FedActors.Attacks.Moments;
using FedActors.Numerics.Vectors;

namespace FedActors;

/// <summary>
/// <c>ipm</c>, inner product manipulation (Xie et al., "Fall of empires", UAI 2019), also called FOE: all send −τ · mean. τ = 1
/// is the sign flip of the mean; a small τ is accepted by distance rules and still reverses the aggregate.
/// </summary>
public sealed record InnerProduct : AttackOptions, ICollusion
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<AttackOptions> Described { get; } =
        Describe<InnerProduct>("ipm",
            "Inner product manipulation, or FOE: all send −τ · mean. τ = 1 is the sign flip of the mean.")
            .Under("In collusion")
            .Alias("foe", "inner-product-manipulation")
            .From("Xie et al., Fall of empires, UAI 2019")
            .Number("tau", o => o.Tau, (o, v) => o with { Tau = v }, "τ")
            .Done();

    /// <inheritdoc/>
    public override Kind<AttackOptions> Descriptor => Described;

    /// <inheritdoc/>
    public override Knowledge Needs => Knowledge.OwnUpdates;

    /// <summary>τ.</summary>
    public double Tau { get; init; } = 2;

    /// <inheritdoc/>
    public void Collude(AdversaryView adversary)
    {
        if (adversary.Seen.Count == 0 || adversary.Hostile == 0) return;
        var vector = new float[adversary.Columns];
        ColumnMoments.Mean(adversary, vector);
        FloatVector.Scale(vector, (float)-Tau);
        adversary.SendAll(vector);
    }
}
