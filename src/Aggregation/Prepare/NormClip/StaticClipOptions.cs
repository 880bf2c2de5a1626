using FedActors.Aggregation.Prepare.NormClip;

namespace FedActors;

/// <summary>Rows longer than a given norm are scaled down to it.</summary>
public sealed record StaticClipOptions : PrepareOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<PrepareOptions> Described { get; } =
        Describe<StaticClipOptions>("static-clip", "rows longer than a given norm are scaled down to it")
            .Needs("n ≥ 1")
            .Number("norm", o => o.Norm, (o, v) => o with { Norm = v }, "the longest a row may be", Bounds.NotNegative)
            .Done();

    /// <inheritdoc/>
    public override Kind<PrepareOptions> Descriptor => Described;

    /// <inheritdoc/>
    public override string Description => $"clipped to norm {Norm}";

    /// <summary>The longest a row may be.</summary>
    public double Norm { get; init; } = 1;

    /// <inheritdoc/>
    protected internal override IPrepare Compose() => NormClip.To(Norm);
}
