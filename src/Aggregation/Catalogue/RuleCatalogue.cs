using FedActors.Aggregation.Prepare;
using FedActors.Aggregation.Prepare.Amplify;
using FedActors.Aggregation.Prepare.AmplifyFlat;
using FedActors.Aggregation.Prepare.Bucket;
using FedActors.Aggregation.Prepare.MixNearest;
using FedActors.Aggregation.Prepare.NormClip;
using FedActors.Aggregation.Prepare.Project;
using FedActors.Aggregation.Rules.Average;
using FedActors.Aggregation.Rules.Bulyan;
using FedActors.Aggregation.Rules.Caf;
using FedActors.Aggregation.Rules.CenteredClipping;
using FedActors.Aggregation.Rules.Density;
using FedActors.Aggregation.Rules.Fang;
using FedActors.Aggregation.Rules.FedAot;
using FedActors.Aggregation.Rules.FlTrust;
using FedActors.Aggregation.Rules.GeoMed;
using FedActors.Aggregation.Rules.GeometricMedian;
using FedActors.Aggregation.Rules.Krum;
using FedActors.Aggregation.Rules.Mda;
using FedActors.Aggregation.Rules.MeaMed;
using FedActors.Aggregation.Rules.Median;
using FedActors.Aggregation.Rules.Monna;
using FedActors.Aggregation.Rules.MultiKrum;
using FedActors.Aggregation.Rules.Smea;
using FedActors.Aggregation.Rules.TrimmedMean;
using FedActors.Aggregation.Rules.TrimmedShare;
using FedActors.Settings;

namespace FedActors.Aggregation.Catalogue;

/// <summary>All rules and stages, in a sensible order for a list.</summary>
public static class RuleCatalogue
{
    /// <summary>Every rule.</summary>
    public static IReadOnlyList<Kind<RuleOptions>> Rules { get; } =
    [
        AverageOptions.Described, MedianOptions.Described, TrimmedMeanOptions.Described, TrimmedShareOptions.Described,
        MeaMedOptions.Described, GeometricMedianOptions.Described, CenteredClippingOptions.Described,
        KrumOptions.Described, MultiKrumOptions.Described, BulyanOptions.Described, GeoMedOptions.Described, MdaOptions.Described,
        SmeaOptions.Described, CafOptions.Described, MonnaOptions.Described,
        CosDenOptions.Described, EuDenOptions.Described, MgDenOptions.Described,
        FlTrustOptions.Described, FangOptions.Described, FedAotOptions.Described,
    ];

    /// <summary>Every stage that can stand in <c>prepare</c>.</summary>
    public static IReadOnlyList<Kind<PrepareOptions>> Stages { get; } =
    [
        MedianClipOptions.Described, StaticClipOptions.Described, AdaptiveClipOptions.Described, MixNearestOptions.Described,
        BucketOptions.Described, ProjectOptions.Described, AmplifyOptions.Described, AmplifyFlatOptions.Described,
    ];

    /// <summary>The same catalogue with all of them.</summary>
    public static Settings.Catalogue AddTo(Settings.Catalogue catalogue) => catalogue.With(Rules).With(Stages);
}
