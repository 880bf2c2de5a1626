using FedActors.Numerics.Vectors;
using FedActors.Settings;

namespace FedActors.Attacks.Riders;

/// <summary>
/// <c>free-rider</c>: does not train. It sends zeros, or the last step of the global model (Lin et al., "Free-riders in federated
/// learning", arXiv 1911.12560), with noise to avoid detection.
/// </summary>
public sealed record FreeRider : AttackOptions, IUpdateCorruption
{
    /// <inheritdoc/>
    public override string Name => "free-rider";

    /// <summary>Whether to send the last step of the global model instead of zeros.</summary>
    public bool LastStep { get; init; }

    /// <summary>The standard deviation of the noise.</summary>
    public double Noise { get; init; }

    /// <inheritdoc/>
    public bool IgnoresUpdate => true;

    /// <inheritdoc/>
    public void Corrupt(Span<float> update, in OwnKnowledge known)
    {
        update.Clear();
        if (LastStep && !known.LastStep.IsEmpty) FloatVector.AddScaled(update, 1, known.LastStep);
        if (Noise == 0) return;
        var stream = known.Key.Open();
        foreach (ref var value in update) value += (float)(Noise * stream.NextGaussian());
    }

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(int classes)
    {
        if (!(Noise >= 0) || !double.IsFinite(Noise)) yield return new("noise", $"is {Noise}, must be finite and not negative");
    }
}
