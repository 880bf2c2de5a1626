using FedActors.Aggregation.Tests.Golden;
using FedActors.Golden.Rules;

namespace FedActors.Aggregation.Tests.Rules;

public class BulyanGoldenTests
{
    private static readonly GoldenFamily Family = GoldenFamily.Load("bulyan");

    // flex-clash's Bulyan is not included: it reads distances that it has overwritten.
    public static TheoryData<string, string> Cases =>
        [.. Family.Pairs("paper", "classic_meamed", "classic_trimmed", "finite_rows_only")];

    [Theory, MemberData(nameof(Cases))]
    public void Bulyan_matches_the_reference(string id, string variant)
    {
        var (golden, classic) = (Family[id], variant.StartsWith("classic", StringComparison.Ordinal));

        GoldenAssert.Matches(golden, variant, new BulyanOptions
        {
            F = golden.Integer(classic ? "classicF" : "f"),
            M = golden.Integer("m"),
            Variant = variant switch
            {
                "classic_meamed" => BulyanVariant.ElMhamdi,
                "classic_trimmed" => BulyanVariant.ElMhamdiTrimmed,
                _ => BulyanVariant.MeanOfBest,
            },
        });
    }
}
