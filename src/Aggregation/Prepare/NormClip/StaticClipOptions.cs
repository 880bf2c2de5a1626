using FedActors.Settings;

namespace FedActors.Aggregation.Prepare.NormClip;

/// <summary>Rows longer than a given norm are scaled down to it.</summary>
public sealed record StaticClipOptions : PrepareOptions
{
    /// <inheritdoc/>
    public override string Name => "static-clip";

    /// <inheritdoc/>
    public override string Description => $"clipped to norm {Norm}";

    /// <summary>The longest a row may be.</summary>
    public double Norm { get; init; } = 1;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(int updates)
    {
        if (!(Norm >= 0 && double.IsFinite(Norm)))
            yield return new("norm", $"a norm must be finite and not negative, but is {Norm}");
    }

    internal override IPrepare Compose() => NormClip.To(Norm);
}
