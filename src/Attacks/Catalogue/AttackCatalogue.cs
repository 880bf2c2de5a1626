using FedActors.Attacks.Backdoors;
using FedActors.Attacks.Collusion;
using FedActors.Attacks.Fang;
using FedActors.Attacks.Gradients;
using FedActors.Attacks.Labels;
using FedActors.Attacks.Malformed;
using FedActors.Attacks.Noise;
using FedActors.Attacks.Riders;
using FedActors.Attacks.Scaling;
using FedActors.Attacks.Search;
using FedActors.Settings;

namespace FedActors.Attacks.Catalogue;

/// <summary>Every attack that a configuration can name.</summary>
public static class AttackCatalogue
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
    public static Settings.Catalogue AddTo(Settings.Catalogue catalogue) => catalogue.With(All).With(Triggers);
}
