using FedActors.Aggregation.Tests.Golden;
using FedActors.Golden.Rules;

namespace FedActors.Aggregation.Tests.Rules;

public class CoordinateGoldenTests
{
    private static readonly GoldenFamily Median = GoldenFamily.Load("median"), Trimmed = GoldenFamily.Load("trimmed_mean"),
        MeaMed = GoldenFamily.Load("meamed");

    public static TheoryData<string, string> MedianCases => [.. Median.Pairs("mid", "lower", "upper", "finite_rows_only")];

    public static TheoryData<string, string> TrimmedCases => [.. Trimmed.Pairs("byzfl", "finite_rows_only")];

    public static TheoryData<string, string> ProgramCases => [.. Trimmed.Pairs("code_flexclash", "code_agr").Where(Finite)];

    public static TheoryData<string, string> MeaMedCases => [.. MeaMed.Pairs("code_byzfl", "finite_rows_only")];

    [Theory, MemberData(nameof(MedianCases))]
    public void Median_matches_the_reference(string id, string variant) => GoldenAssert.Matches(Median[id], variant,
        new MedianOptions
        {
            Kind = variant switch { "lower" => MedianKind.Lower, "upper" => MedianKind.Upper, _ => MedianKind.Mid },
        });

    [Theory, MemberData(nameof(TrimmedCases))]
    public void Trimmed_mean_matches_the_reference(string id, string variant) =>
        GoldenAssert.Matches(Trimmed[id], variant, new TrimmedMeanOptions { F = Trimmed[id].Integer("f") });

    [Theory, MemberData(nameof(ProgramCases))]
    public void Trimmed_mean_matches_the_programs(string id, string variant)
    {
        var (golden, agr) = (Trimmed[id], variant == "code_agr");
        var options = new TrimmedShareOptions
        {
            Share = golden.Number(agr ? "maliciousFactor" : "trimProportion"),
            Program = agr ? TrimmedShareProgram.AgrAmplifier : TrimmedShareProgram.FlexClash,
        };

        if (float.IsNaN(golden.Expected(variant).Array("out").Singles[0])) Assert.NotEmpty(options.Check(golden.Integer("n")));
        else GoldenAssert.Matches(golden, variant, options);
    }

    [Theory, MemberData(nameof(MeaMedCases))]
    public void MeaMed_matches_the_reference(string id, string variant) =>
        GoldenAssert.Matches(MeaMed[id], variant, new MeaMedOptions { F = MeaMed[id].Integer("f") });

    // The vectors only document what the programs do with NaN.
    private static bool Finite((string Case, string Variant) pair) =>
        Trimmed[pair.Case].Expected(pair.Variant).Status != "not recomputed";
}
