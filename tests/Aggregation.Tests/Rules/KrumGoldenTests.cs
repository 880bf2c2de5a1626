using FedActors.Aggregation.Tests.Golden;
using FedActors.Golden.Rules;

namespace FedActors.Aggregation.Tests.Rules;

public class KrumGoldenTests
{
    private static readonly GoldenFamily Krum = GoldenFamily.Load("krum"), MultiKrum = GoldenFamily.Load("multikrum");

    public static TheoryData<string, string> KrumCases =>
        [.. Krum.Pairs("paper", "code_flexclash", "code_byzfl", "finite_rows_only")];

    public static TheoryData<string, string> MultiKrumCases =>
        [.. MultiKrum.Pairs("paper", "code_byzfl", "code_flexclash", "finite_rows_only")];

    [Theory, MemberData(nameof(KrumCases))]
    public void Krum_matches_the_reference(string id, string variant) =>
        GoldenAssert.Matches(Krum[id], variant, new KrumOptions { F = Krum[id].Integer("f"), Variant = VariantOf(variant) });

    [Theory, MemberData(nameof(MultiKrumCases))]
    public void MultiKrum_matches_the_reference(string id, string variant) => GoldenAssert.Matches(MultiKrum[id], variant,
        new MultiKrumOptions
        {
            F = MultiKrum[id].Integer("f"),
            M = variant == "code_byzfl" ? null : MultiKrum[id].Integer("m"),
            Variant = VariantOf(variant),
            Combine = variant == "code_flexclash" ? MultiKrumCombine.UpperMedian : MultiKrumCombine.Mean,
        });

    private static KrumVariant VariantOf(string variant) => variant == "code_byzfl" ? KrumVariant.ByzFl : KrumVariant.Paper;
}
