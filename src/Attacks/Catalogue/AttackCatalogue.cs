namespace FedActors.Attacks.Catalogue;

/// <summary>Every attack that a configuration can name.</summary>
internal static class AttackCatalogue
{
    /// <summary>All attacks: on data, on updates, in collusion.</summary>
    public static IReadOnlyList<Kind<AttackOptions>> All { get; } =
    [
        LabelFlip.Described, MultiLabelFlip.Described, FeatureNoise.Described, Backdoor.Described, Boost.Described,
        ModelReplacement.Described, TargetedScaling.Described, SignFlip.Described, GradientAscent.Described,
        Gaussian.Described, NonFinite.Described, WrongLength.Described, FreeRider.Described, StaleReplay.Described,
        Alie.Described, InnerProduct.Described, MinMax.Described, MinMax.DescribedMinSum, FangKrum.Described,
        FangTrimmedMean.Described, Mimic.Described, Optimised.Described,
    ];

    /// <summary>The triggers of backdoors.</summary>
    public static IReadOnlyList<Kind<Trigger>> Triggers { get; } =
        [PixelPatch.Described, FeatureValues.Described, Blended.Described];

    /// <summary>The same catalogue with all of them.</summary>
    public static FedActors.Catalogue AddTo(FedActors.Catalogue catalogue) => catalogue.With(All).With(Triggers);
}
