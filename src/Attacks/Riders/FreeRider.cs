using FedActors.Numerics.Vectors;

namespace FedActors;

/// <summary>
/// <c>free-rider</c>: does not train. It sends zeros, or the last step of the global model (Lin et al., "Free-riders in federated
/// learning", arXiv 1911.12560), with noise to avoid detection.
/// </summary>
public sealed record FreeRider : AttackOptions, IUpdateCorruption
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<AttackOptions> Described { get; } =
        Describe<FreeRider>("free-rider",
            "Does not train: sends zeros, or the last step of the global model.")
            .Under("On updates")
            .From("Lin et al., Free-riders in federated learning, arXiv 1911.12560")
            .Flag("last-step", o => o.LastStep, (o, v) => o with { LastStep = v },
                "whether to send the last step instead of zeros")
            .Number("noise", o => o.Noise, (o, v) => o with { Noise = v }, "the standard deviation of added noise",
                Bounds.NotNegative)
            .Done();

    /// <inheritdoc/>
    public override Kind<AttackOptions> Descriptor => Described;

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
}
