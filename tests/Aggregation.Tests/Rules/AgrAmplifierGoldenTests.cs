using FedActors.Aggregation.Tests.Golden;
using FedActors.Golden.Rules;

namespace FedActors.Aggregation.Tests.Rules;

public class AgrAmplifierGoldenTests
{
    private static readonly GoldenFamily Density = GoldenFamily.Load("density"), FlTrust = GoldenFamily.Load("fltrust"),
        Fang = GoldenFamily.Load("fang");

    public static TheoryData<string, string> DensityCases =>
    [
        .. Density.Pairs(
        [
            .. from features in new[] { "paper", "paperamp", "paperampceil", "code", "codeamp" }
            from measure in new[] { "cosine", "dense", "merge" }
            select $"{features}_{measure}",
        ]),
    ];

    public static TheoryData<string, string> FlTrustCases =>
        [.. FlTrust.Pairs("paper", "paper_amp", "paper_amp_ceil", "code", "code_amp")];

    public static TheoryData<string, string> FangCases =>
    [
        .. Fang.Pairs("paper", "paperamp", "paperamp_ceil", "code_err", "code_lrr", "code_combined", "codeamp_err", "codeamp_lrr",
            "codeamp_combined", "leave_one_out"),
    ];

    [Theory, MemberData(nameof(DensityCases))]
    public void Density_matches_the_reference(string id, string variant)
    {
        var golden = Density[id];
        // In the program, a zero row's nearest are arbitrary, and an empty intersection gives NaN; here it gives zero.
        if (IsProgram(variant) && (golden.Tags.Contains("zero_row") || IsNaN(golden, variant))) return;
        DensityOptions rule = variant.Split('_')[1] switch
        {
            "cosine" => new CosDenOptions(),
            "dense" => new EuDenOptions(),
            _ => new MgDenOptions(),
        };
        GoldenAssert.Matches(golden, variant, rule with
        {
            Neighbours = golden.Integer("k"),
            Hostile = golden.Number("maliciousFactor"),
            Prepare = Amplified(golden, variant),
            Variant = IsProgram(variant) ? DensityVariant.AgrAmplifier : DensityVariant.Paper,
        });
    }

    [Theory, MemberData(nameof(FlTrustCases))]
    public void FlTrust_matches_the_reference(string id, string variant)
    {
        var golden = FlTrust[id];
        if (IsProgram(variant) && IsNaN(golden, variant)) return; // no update is trusted: zero here

        var rule = new FlTrustOptions { Prepare = Amplified(golden, variant), AmplifiedNorm = IsProgram(variant) };
        GoldenAssert.Matches(golden, variant, rule,
            GoldenUpdates.Of(golden) with { Trusted = golden.Input("trusted").Singles });
    }

    [Theory, MemberData(nameof(FangCases))]
    public void Fang_matches_the_reference(string id, string variant)
    {
        var golden = Fang[id];
        var expected = golden.Expected(variant);
        if (IsProgram(variant) && expected.Boolean("accBoundaryTie")) return; // left to torch.topk
        GoldenAssert.Matches(golden, variant, new FangOptions
        {
            Hostile = golden.Number("maliciousFactor"),
            Measure = variant.Split('_')[1..] switch
            {
                ["err"] => FangMeasure.ErrorRate,
                ["lrr"] => FangMeasure.Loss,
                _ => FangMeasure.Both,
            },
            Judgement = variant == "leave_one_out" ? FangJudgement.LeaveOneOut : FangJudgement.Alone,
            Prepare = [.. Amplified(golden, variant).Select(Restored)],
        }, GoldenUpdates.Of(golden) with { Judge = new MlpJudge(golden) });
    }

    private static bool IsProgram(string variant) => variant.StartsWith("code", StringComparison.Ordinal);

    private static bool IsNaN(GoldenCase golden, string variant) =>
        float.IsNaN(golden.Expected(variant).Array("out").Singles[0]);

    private static PrepareOptions Restored(PrepareOptions stage) => stage switch
    {
        AmplifyOptions amplify => amplify with { Restore = true },
        _ => (AmplifyFlatOptions)stage with { Restore = true },
    };

    private static PrepareOptions[] Amplified(GoldenCase golden, string variant)
    {
        if (!variant.Contains("amp", StringComparison.Ordinal)) return [];
        if (IsProgram(variant))
        {
            var kernel = golden.Has("codeKernel") ? golden.Integer("codeKernel") : golden.Integer("kernel");
            return [new AmplifyFlatOptions { Kernel = kernel, Columns = golden.Integer("nH"), Outputs = golden.Integer("nOut") }];
        }
        var edges = variant.Contains("ceil", StringComparison.Ordinal) ? AmplifyEdges.Keep : AmplifyEdges.Drop;
        return [new AmplifyOptions { Kernel = golden.Integer("kernel"), Edges = edges }];
    }
}
