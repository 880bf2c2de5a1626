using FedActors.Golden;
using FedActors.Golden.Rules;

namespace FedActors.Aggregation.Tests.Golden;

/// <summary>No vector is skipped silently: an unknown family or variant is a failure.</summary>
public class GoldenCoverageTests
{
    private static readonly Dictionary<string, string[]> Asserted = new()
    {
        ["amplifier"] = ["paper_floor", "paper_ceil", "paper_restore_floor", "paper_restore_ceil", "code_pool", "code_restore"],
        ["bucketing"] = ["code_byzfl"],
        ["bulyan"] = ["paper", "classic_meamed", "classic_trimmed", "code_flexclash", "finite_rows_only"],
        ["caf"] = ["code_byzfl"],
        ["centered_clipping"] = ["code_byzfl"],
        ["clipping"] = ["static", "arc", "median"],
        ["cosine"] = ["paper", "code", "code_noclip", "finite_rows_only"],
        ["cyber0"] = ["cwtm_sum", "krum_sum", "median_sum", "mean_sum"],
        ["density"] =
        [
            .. from features in new[] { "paper", "paperamp", "paperampceil", "code", "codeamp" }
            from measure in new[] { "cosine", "dense", "merge" }
            select $"{features}_{measure}",
        ],
        ["fang"] =
        [
            "paper", "paperamp", "paperamp_ceil", "code_err", "code_lrr", "code_combined", "codeamp_err", "codeamp_lrr",
            "codeamp_combined", "leave_one_out",
        ],
        ["fedavg"] = ["weighted", "uniform", "code_flexible", "finite_rows_only"],
        ["fltrust"] = ["paper", "paper_amp", "paper_amp_ceil", "code", "code_amp"],
        ["geomed_medoid"] = ["paper", "dist64", "code", "finite_rows_only"],
        ["geometric_median"] = ["code_byzfl", "exact", "finite_rows_only"],
        ["krum"] = ["paper", "code_flexclash", "code_byzfl", "finite_rows_only"],
        ["layerwise"] = ["paper", "code", "finite_rows_only"],
        ["layerwise_cosine"] = ["paper", "paper_global_clip", "code", "code_noclip", "finite_rows_only"],
        ["mda"] = ["code_byzfl"],
        ["meamed"] = ["code_byzfl", "finite_rows_only"],
        ["median"] = ["mid", "lower", "upper", "finite_rows_only"],
        ["monna"] = ["code_byzfl"],
        ["multikrum"] = ["paper", "code_flexclash", "code_byzfl", "finite_rows_only"],
        ["nnm"] = ["code_byzfl"],
        ["smea"] = ["exact"],
        ["trimmed_mean"] = ["byzfl", "code_flexclash", "code_agr", "finite_rows_only"],
    };

    private static readonly Dictionary<string, string[]> LeftOut = new()
    {
        // ZeroOrderGoldenTests of Actors.Tests go all the way, from samples to the next model.
        ["cyber0"] = ["projections", "attacked", "cwtm_mean", "krum_mean", "median_mean", "mean_mean"],
        // Sample counts that were never divided by their sum.
        ["fedavg"] = ["code_flexible_raw"],
        // An estimate from one random power step for each subset.
        ["smea"] = ["code_byzfl"],
    };

    public static TheoryData<string> Families =>
    [
        .. Directory.GetFiles(GoldenFolder.PathOf("rules"), "*.json")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(family => family != "index" && !family.StartsWith("attack_", StringComparison.Ordinal)),
    ];

    [Theory, MemberData(nameof(Families))]
    public void Every_variant_is_asserted_or_deliberately_left_out(string family)
    {
        string[] known = [.. Asserted[family], .. LeftOut.GetValueOrDefault(family, [])];

        Assert.All(GoldenFamily.Load(family).Variants, variant => Assert.Contains(variant, known));
    }
}
