using FedActors.Aggregation.Tests.Golden;
using FedActors.Golden.Rules;

namespace FedActors.Aggregation.Tests.Rules;

public class BulyanGoldenTests
{
    private static readonly GoldenFamily Family = GoldenFamily.Load("bulyan");

    public static TheoryData<string, string> Cases =>
        [.. Family.Pairs("paper", "classic_meamed", "classic_trimmed", "finite_rows_only")];

    public static TheoryData<string, string> ProgramCases =>
        [.. Family.Pairs("code_flexclash").Where(pair => Family[pair.Case].Expected(pair.Variant).Status == "ok")];

    [Theory, MemberData(nameof(ProgramCases))]
    public void The_overwritten_distances_of_flex_clash_lead_to_its_picks(string id, string variant)
    {
        var (golden, updates) = (Family[id], GoldenUpdates.Of(Family[id]));
        var result = new float[updates.Matrix.Columns];

        var verdict = new BulyanOptions
        {
            F = golden.Integer("codeM"),
            M = golden.Integer("codeM"),
            Variant = BulyanVariant.FlexClashOverwritten,
        }.Build(updates.Matrix.Tensors).Aggregate(updates, result);

        var picks = golden.Expected(variant).Integers("picks");
        Assert.Equal(picks.CountBy(row => row).ToDictionary().OrderBy(row => row.Key), Picks(verdict, picks.Length));
        var expected = golden.Expected(variant);
        GoldenAssert.AssertClose(expected.Array("out").Values, result, expected.Tolerance);
    }

    private static IEnumerable<KeyValuePair<int, int>> Picks(Verdict verdict, int count) => verdict.Views[0].Weights
        .Select((weight, row) => KeyValuePair.Create(row, (int)Math.Round(weight * count))).Where(row => row.Value > 0);

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
