using FedActors.Aggregation.Prepare;
using FedActors.Aggregation.Prepare.Amplify;
using FedActors.Aggregation.Rules.Density;
using FedActors.Aggregation.Rules.Fang;
using FedActors.Aggregation.Rules.FlTrust;
using FedActors.Aggregation.Tests.Golden;
using FedActors.Golden.Rules;

namespace FedActors.Aggregation.Tests.Rules;

public class AgrAmplifierGoldenTests
{
    private static readonly GoldenFamily Density = GoldenFamily.Load("density"), FlTrust = GoldenFamily.Load("fltrust"), Fang = GoldenFamily.Load("fang");

    public static TheoryData<string, string> DensityCases => [.. Density.Pairs(
        [.. from features in new[] { "paper", "paperamp", "paperampceil" } from measure in new[] { "cosine", "dense", "merge" } select $"{features}_{measure}"])];

    public static TheoryData<string, string> FlTrustCases => [.. FlTrust.Pairs("paper", "paper_amp", "paper_amp_ceil")];

    public static TheoryData<string, string> FangCases => [.. Fang.Pairs("paper", "paperamp", "paperamp_ceil", "code_err", "code_lrr", "code_combined", "leave_one_out")];

    [Theory, MemberData(nameof(DensityCases))]
    public void Density_matches_the_reference(string id, string variant)
    {
        var golden = Density[id];
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
        });
    }

    [Theory, MemberData(nameof(FlTrustCases))]
    public void FlTrust_matches_the_reference(string id, string variant)
    {
        var golden = FlTrust[id];
        GoldenAssert.Matches(golden, variant, new FlTrustOptions { Prepare = Amplified(golden, variant) },
            GoldenUpdates.Of(golden) with { Trusted = golden.Input("trusted").Singles });
    }

    [Theory, MemberData(nameof(FangCases))]
    public void Fang_matches_the_reference(string id, string variant)
    {
        var golden = Fang[id];
        var expected = golden.Expected(variant);
        if (variant.StartsWith("code", StringComparison.Ordinal) && expected.Boolean("accBoundaryTie")) return; // left to torch.topk
        GoldenAssert.Matches(golden, variant, new FangOptions
        {
            Hostile = golden.Number("maliciousFactor"),
            Measure = variant switch { "code_err" => FangMeasure.ErrorRate, "code_lrr" => FangMeasure.Loss, _ => FangMeasure.Both },
            Judgement = variant == "leave_one_out" ? FangJudgement.LeaveOneOut : FangJudgement.Alone,
            Prepare = [.. Amplified(golden, variant).Cast<AmplifyOptions>().Select(stage => stage with { Restore = true })],
        }, GoldenUpdates.Of(golden) with { Judge = new MlpJudge(golden) });
    }

    private static PrepareOptions[] Amplified(GoldenCase golden, string variant) => !variant.Contains("amp", StringComparison.Ordinal) ? [] :
    [
        new AmplifyOptions
        {
            Kernel = golden.Integer("kernel"),
            Edges = variant.Contains("ceil", StringComparison.Ordinal) ? AmplifyEdges.Keep : AmplifyEdges.Drop,
        },
    ];
}
