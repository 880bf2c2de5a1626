using FedActors.Attacks.Moments;
using FedActors.Numerics.Vectors;
using FedActors.Settings;

namespace FedActors.Attacks.Collusion;

/// <summary>
/// <c>ipm</c>, inner product manipulation (Xie et al., "Fall of empires", UAI 2019), also called FOE: all send −τ · mean. τ = 1
/// is the sign flip of the mean; a small τ is accepted by distance rules and still reverses the aggregate.
/// </summary>
public sealed record InnerProduct : AttackOptions, ICollusion
{
    /// <inheritdoc/>
    public override string Name => "ipm";

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

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(int classes)
    {
        if (!double.IsFinite(Tau)) yield return new("tau", $"is {Tau}, must be finite");
    }
}
