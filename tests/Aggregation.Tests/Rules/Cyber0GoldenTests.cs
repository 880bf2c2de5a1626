using FedActors.Aggregation.Tests.Golden;
using FedActors.Golden.Rules;

namespace FedActors.Aggregation.Tests.Rules;

/// <summary>CYBER-0 aggregates a few numbers per client: the slopes of its loss along random directions.</summary>
public class Cyber0GoldenTests
{
    private static readonly GoldenFamily Family = GoldenFamily.Load("cyber0");

    public static TheoryData<string, string> Cases => [.. Family.Pairs("cwtm_sum", "krum_sum", "median_sum", "mean_sum")];

    [Theory, MemberData(nameof(Cases))]
    public void Slopes_are_aggregated_like_updates(string id, string variant)
    {
        var golden = Family[id];
        var slopes = golden.Expected("attacked").Array("out");
        var updates = GoldenUpdates.Of(slopes, TensorTable.Flat(slopes.Shape[1]));
        RuleOptions rule = variant switch
        {
            "cwtm_sum" => new TrimmedMeanOptions { F = golden.Integer("f") },
            "krum_sum" => new KrumOptions { F = golden.Integer("f") },
            "median_sum" => new MedianOptions(),
            _ => new AverageOptions(),
        };
        var result = new float[slopes.Shape[1]];

        rule.Build(updates.Matrix.Tensors).Aggregate(updates, result);

        var expected = golden.Expected(variant).Array("aggregated").Values;
        GoldenAssert.AssertClose(expected, result, 2e-6 * Math.Max(1, expected.Max(Math.Abs)));
    }
}
