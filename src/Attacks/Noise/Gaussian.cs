using FedActors.Numerics.Vectors;

namespace FedActors;

/// <summary>
/// <c>gaussian</c>: sends noise, u ← μ + σ·z with standard normal z (Blanchard et al., NeurIPS 2017). With like-own, μ and σ are
/// the mean and deviation of the client's own update: on one tensor, the layer attack of the authors of layerwise cosine
/// aggregation.
/// </summary>
public sealed record Gaussian : AttackOptions, IUpdateCorruption
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<AttackOptions> Described { get; } =
        Describe<Gaussian>("gaussian",
            "u ← μ + σ·z, noise instead of an update.")
            .Under("On updates")
            .Alias("noise")
            .From(
                "Blanchard et al., NeurIPS 2017; "
                + "like-own on one tensor: the layer attack of the authors of layerwise cosine aggregation")
            .Number("mean", o => o.Mean, (o, v) => o with { Mean = v }, "μ")
            .Number("deviation", o => o.Deviation, (o, v) => o with { Deviation = v }, "σ", Bounds.NotNegative)
            .Flag("like-own", o => o.LikeOwn, (o, v) => o with { LikeOwn = v },
                "whether μ and σ are those of the client's own update")
            .Done();

    /// <inheritdoc/>
    public override Kind<AttackOptions> Descriptor => Described;

    /// <summary>μ.</summary>
    public double Mean { get; init; }

    /// <summary>σ.</summary>
    public double Deviation { get; init; } = 1;

    /// <summary>Whether μ and σ are those of the client's own update.</summary>
    public bool LikeOwn { get; init; }

    /// <inheritdoc/>
    public bool IgnoresUpdate => !LikeOwn;

    /// <inheritdoc/>
    public void Corrupt(Span<float> update, in OwnKnowledge known)
    {
        var (mean, deviation) = LikeOwn ? MeanAndDeviation(update) : (Mean, Deviation);
        var stream = known.Key.Open();
        foreach (ref var value in update) value = (float)stream.NextGaussian();
        Shape(update, mean, deviation);
    }

    internal static void Shape(Span<float> normals, double mean, double deviation)
    {
        foreach (ref var value in normals) value = (float)(mean + deviation * value);
    }

    /// <summary>The mean and the standard deviation (with n − 1) of the elements.</summary>
    internal static (double Mean, double Deviation) MeanAndDeviation(ReadOnlySpan<float> update)
    {
        var mean = FloatVector.Sum(update) / Math.Max(1, update.Length);
        var squares = 0.0;
        foreach (var value in update) squares += (value - mean) * (value - mean);
        return (mean, Math.Sqrt(squares / Math.Max(1, update.Length - 1)));
    }
}
