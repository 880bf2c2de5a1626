using FedActors.Attacks;
using FedActors.Hocon;
using FedActors.Hocon.Binding;

namespace FedActors.Engine.Configuration;

/// <summary>The attacks, by their names in configurations.</summary>
public static class AttackKinds
{
    private static readonly OrderedDictionary<string, Func<Section, AttackOptions>> Readers = new()
    {
        ["label-flip"] = DataAttackReader.LabelFlip,
        ["multi-label-flip"] = DataAttackReader.MultiLabelFlip,
        ["feature-noise"] = DataAttackReader.FeatureNoise,
        ["backdoor"] = DataAttackReader.Backdoor,
        ["boost"] = UpdateAttackReader.Boost,
        ["model-replacement"] = UpdateAttackReader.ModelReplacement,
        ["t-scal"] = UpdateAttackReader.TargetedScaling,
        ["sign-flip"] = UpdateAttackReader.SignFlip,
        ["gradient-ascent"] = UpdateAttackReader.GradientAscent,
        ["gaussian"] = UpdateAttackReader.Gaussian,
        ["non-finite"] = UpdateAttackReader.NonFinite,
        ["wrong-length"] = UpdateAttackReader.WrongLength,
        ["free-rider"] = UpdateAttackReader.FreeRider,
        ["stale-replay"] = UpdateAttackReader.StaleReplay,
        ["alie"] = CollusionReader.Alie,
        ["ipm"] = CollusionReader.InnerProduct,
        ["min-max"] = CollusionReader.MinMax,
        ["min-sum"] = CollusionReader.MinSum,
        ["fang-krum"] = CollusionReader.FangKrum,
        ["fang-trimmed-mean"] = CollusionReader.FangTrimmedMean,
        ["mimic"] = CollusionReader.Mimic,
        ["optimised"] = CollusionReader.Optimised,
    };

    /// <summary>The names: first attacks on data, then on updates, then collusions.</summary>
    public static IReadOnlyList<string> Names => Readers.Keys;

    /// <summary>The attack with this name, with default settings; null if there is none.</summary>
    public static AttackOptions? Find(string name) => Read(new Variant(name, Section.Of(HoconParser.Parse("", name))));

    internal static AttackOptions? Read(Variant variant) =>
        Readers.TryGetValue(variant.Name, out var read) ? read(variant.Section) : null;
}
