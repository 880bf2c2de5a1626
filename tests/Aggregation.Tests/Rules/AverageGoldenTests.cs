using FedActors.Aggregation.Tests.Golden;
using FedActors.Golden.Rules;

namespace FedActors.Aggregation.Tests.Rules;

public class AverageGoldenTests
{
    private static readonly GoldenFamily Family = GoldenFamily.Load("fedavg");

    public static TheoryData<string, string> Cases =>
        [.. Family.Pairs("weighted", "uniform", "code_flexible", "finite_rows_only")];

    [Theory, MemberData(nameof(Cases))]
    public void Average_matches_the_reference(string id, string variant)
    {
        var golden = Family[id];
        var weights = variant is "weighted" or "code_flexible" ? AverageWeights.Samples : AverageWeights.Uniform;

        GoldenAssert.Matches(golden, variant, new AverageOptions { Weights = weights }, golden.Numbers("weights"));
    }
}
