namespace FedActors.Aggregation.Tests.Rules;

/// <summary>Every rule with settings that suit fifteen or more updates, and the properties it has.</summary>
internal static class KnownRules
{
    public static IReadOnlyDictionary<string, KnownRule> All { get; } = new Dictionary<string, KnownRule>
    {
        ["average"] = new(new AverageOptions(), Translates: true, Scales: true),
        ["krum"] = new(new KrumOptions { F = 2 }, Translates: true, Scales: true),
        ["krum of byzfl"] = new(new KrumOptions { F = 2, Variant = KrumVariant.ByzFl }, Translates: true, Scales: true),
        ["cosine krum"] = new(
            new KrumOptions { F = 2, Compare = Comparison.Cosine, Clip = Clip.Median },
            Translates: false, Scales: true, Inside: false),
        ["multikrum"] = new(new MultiKrumOptions { F = 2 }, Translates: true, Scales: true),
        ["cosine multikrum, clipped after"] = new(
            new MultiKrumOptions { F = 2, Compare = Comparison.Cosine, Clip = Clip.MedianAfter },
            Translates: false, Scales: true, Inside: false),
        ["bulyan"] = new(new BulyanOptions { F = 2 }, Translates: true, Scales: true),
        ["bulyan of el mhamdi"] = new(
            new BulyanOptions { F = 3, Variant = BulyanVariant.ElMhamdi }, Translates: true, Scales: true),
        ["bulyan of el mhamdi, trimmed"] = new(
            new BulyanOptions { F = 3, Variant = BulyanVariant.ElMhamdiTrimmed }, Translates: true, Scales: true),
        ["bulyan of flex-clash, overwritten"] = new(
            new BulyanOptions { F = 2, M = 3, Variant = BulyanVariant.FlexClashOverwritten },
            Translates: true, Scales: true, Permutes: false), // the first row is special
        ["median"] = new(new MedianOptions(), Translates: true, Scales: true),
        ["upper median"] = new(new MedianOptions { Kind = MedianKind.Upper }, Translates: true, Scales: true),
        ["trimmed mean"] = new(new TrimmedMeanOptions { F = 3 }, Translates: true, Scales: true),
        ["trimmed share of flex-clash"] =
            new(new TrimmedShareOptions { Share = 0.2, Program = TrimmedShareProgram.FlexClash }, Translates: true, Scales: true),
        ["trimmed share of AgrAmplifier"] = new(new TrimmedShareOptions { Share = 0.2 }, Translates: true, Scales: true),
        ["lower median"] = new(new MedianOptions { Kind = MedianKind.Lower }, Translates: true, Scales: true),
        ["median, clipped to a norm"] = new(
            new MedianOptions { Prepare = [new StaticClipOptions { Norm = 1e-3 }] },
            Translates: false, Scales: false, Inside: false, Agrees: false),
        ["mean, clipped adaptively"] = new(
            new AverageOptions { Prepare = [new AdaptiveClipOptions { F = 3 }] },
            Translates: false, Scales: true, Inside: false),
        ["krum, whole updates clipped"] = new(
            new KrumOptions { F = 2, Clip = Clip.MedianWhole }, Translates: false, Scales: true, Inside: false, Local: false),
        ["meamed"] = new(new MeaMedOptions { F = 3 }, Translates: true, Scales: true),
        ["geomed"] = new(new GeoMedOptions(), Translates: true, Scales: true),
        ["geometric median"] = new(new GeometricMedianOptions(), Translates: true, Scales: true),
        ["geometric median, three steps"] = new(
            new GeometricMedianOptions { Iterations = 3 }, Translates: false, Scales: false),
        ["centered clipping"] = new(
            new CenteredClippingOptions { Iterations = 2 }, Translates: false, Scales: false, Inside: false),
        ["monna"] = new(new MonnaOptions { F = 3, Index = 5 }, Translates: true, Scales: true, Permutes: false),
        // Several subsets share the widest pair, so the order matters.
        ["mda"] = new(new MdaOptions { F = 2 }, Translates: true, Scales: true, Permutes: false),
        ["smea"] = new(new SmeaOptions { F = 1 }, Translates: true, Scales: true),
        ["caf"] = new(new CafOptions { F = 3 }, Translates: true, Scales: true),
        ["cosden"] = new(new CosDenOptions { Neighbours = 6 }, Translates: false, Scales: true),
        ["euden"] = new(new EuDenOptions { Neighbours = 6 }, Translates: true, Scales: true),
        ["cosden, amplified"] = new(
            new CosDenOptions { Neighbours = 6, Prepare = [new AmplifyOptions { Kernel = 2 }] }, Translates: false, Scales: true),
        ["mgden"] = new(new MgDenOptions { Neighbours = 6 }, Translates: false, Scales: true),
        ["cosden of the program, amplified flat"] = new(
            new CosDenOptions
            {
                Neighbours = 6,
                Variant = DensityVariant.AgrAmplifier,
                Prepare = [new AmplifyFlatOptions { Kernel = 2, Columns = 1, Outputs = 1 }],
            },
            Translates: false, Scales: false, Inside: false, Agrees: false, Permutes: false), // rows with the same neighbours tie
        ["fltrust"] = new(new FlTrustOptions(), Translates: false, Scales: true, Inside: false),
        ["fang"] = new(new FangOptions(), Translates: true, Scales: true, Local: false, Layerwise: false),
        ["fang, leaving one out"] = new(
            new FangOptions { Judgement = FangJudgement.LeaveOneOut },
            Translates: true, Scales: true, Local: false, Layerwise: false),
        ["fedaot"] = new(new FedAotOptions(), Translates: false, Scales: true, Inside: false, Layerwise: false),
        ["fedaot, cheap"] = new(
            new FedAotOptions { Variant = FedAotVariant.Cheap }, Translates: false, Scales: true, Inside: false),
        ["krum, mixed and clipped"] = new(
            new KrumOptions { F = 2, Prepare = [new MixNearestOptions { F = 2 }, new MedianClipOptions()] },
            Translates: false, Scales: true, Inside: false),
        ["median of buckets"] = new(
            new MedianOptions { Prepare = [new BucketOptions { Size = 3 }] }, Translates: true, Scales: true, Permutes: false),
        ["geomed, projected"] = new(
            new GeoMedOptions { Prepare = [new ProjectOptions { Dimensions = 20 }] }, Translates: true, Scales: true),
        ["geomed, plain distances"] = new(new GeoMedOptions { Compare = Comparison.Euclidean }, Translates: true, Scales: true),
    };

    public static TheoryData<string> Names => [.. All.Keys];
}
