namespace FedActors;

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
    public static FedActors.Catalogue AddTo(FedActors.Catalogue catalogue) => catalogue.With(Rules).With(Stages);
}
