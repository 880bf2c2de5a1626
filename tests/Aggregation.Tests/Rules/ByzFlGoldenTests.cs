using FedActors.Aggregation.Rules.Caf;
using FedActors.Aggregation.Tests.Golden;
using FedActors.Golden.Rules;

namespace FedActors.Aggregation.Tests.Rules;

public class ByzFlGoldenTests
{
    private static readonly GoldenFamily Medoid = GoldenFamily.Load("geomed_medoid"),
        GeometricMedian = GoldenFamily.Load("geometric_median"),
        Clipping = GoldenFamily.Load("centered_clipping"), Monna = GoldenFamily.Load("monna"), Mda = GoldenFamily.Load("mda"),
        Caf = GoldenFamily.Load("caf"), Smea = GoldenFamily.Load("smea");

    public static TheoryData<string, string> MedoidCases => [.. Medoid.Pairs("paper", "dist64", "code", "finite_rows_only")];

    public static TheoryData<string, string> MedianCases =>
        [.. GeometricMedian.Pairs("code_byzfl", "exact", "finite_rows_only")];

    public static TheoryData<string, string> ClippingCases => [.. Clipping.Pairs("code_byzfl")];

    public static TheoryData<string, string> MonnaCases => [.. Monna.Pairs("code_byzfl")];

    public static TheoryData<string, string> MdaCases => [.. Mda.Pairs("code_byzfl")];

    public static TheoryData<string, string> CafCases => [.. Caf.Pairs("code_byzfl")];

    public static TheoryData<string, string> SmeaCases => [.. Smea.Pairs("exact")];

    [Theory, MemberData(nameof(MedoidCases))]
    public void GeoMed_matches_the_reference(string id, string variant) => GoldenAssert.Matches(Medoid[id], variant,
        new GeoMedOptions
        {
            Compare = variant is "paper" or "finite_rows_only" ? Comparison.SquaredEuclidean : Comparison.Euclidean,
        });

    [Theory, MemberData(nameof(MedianCases))]
    public void Geometric_median_matches_the_reference(string id, string variant)
    {
        var golden = GeometricMedian[id];
        GoldenAssert.Matches(golden, variant, variant == "code_byzfl"
            ? new GeometricMedianOptions { Iterations = golden.Integer("T"), Smoothing = golden.Number("nu") }
            : new GeometricMedianOptions());
    }

    [Theory, MemberData(nameof(ClippingCases))]
    public void Centered_clipping_matches_the_reference_and_keeps_its_centre(string id, string variant)
    {
        var (golden, expected) = (Clipping[id], Clipping[id].Expected(variant));
        var updates = GoldenUpdates.Of(golden);
        var rule = new CenteredClippingOptions
        {
            Radius = golden.Number("tau"),
            Iterations = golden.Integer("L"),
            Start = golden.HasInput("start") ? golden.Input("start").Singles : null,
        }.Build(updates.Matrix.Tensors);

        foreach (var round in new[] { "out", "out2" })
        {
            var result = new float[updates.Matrix.Columns];
            rule.Aggregate(updates, result);
            Assert.All(result, value => Assert.True(float.IsFinite(value)));
            if (expected.Status == "ok") GoldenAssert.AssertClose(expected.Array(round).Values, result, expected.Tolerance);
        }
    }

    [Theory, MemberData(nameof(MonnaCases))]
    public void MoNNA_matches_the_reference(string id, string variant) => GoldenAssert.Matches(
        Monna[id], variant, new MonnaOptions { F = Monna[id].Integer("f"), Index = Monna[id].Integer("idx") });

    [Theory, MemberData(nameof(MdaCases))]
    public void Mda_matches_the_reference(string id, string variant) =>
        GoldenAssert.Matches(Mda[id], variant, new MdaOptions { F = Mda[id].Integer("f") });

    [Theory, MemberData(nameof(SmeaCases))]
    public void Smea_matches_the_reference(string id, string variant) =>
        GoldenAssert.Matches(Smea[id], variant, new SmeaOptions { F = Smea[id].Integer("f") });

    [Theory, MemberData(nameof(CafCases))]
    public void Caf_with_the_directions_of_the_reference_matches_it(string id, string variant)
    {
        var (golden, expected) = (Caf[id], Caf[id].Expected(variant));
        var updates = GoldenUpdates.Of(golden);
        var rows = new Aggregation.Matrix.MatrixRows(updates.Matrix, updates.Rows, 0, updates.Matrix.Columns);
        var seen = new ViewUpdates(View.Whole.Parts(updates.Matrix.Tensors)[0],
            rows, updates.Weights, default, new CpuMath(), updates.Matrix);
        var draws = golden.Input("draws");
        var chooser = new CafChooser(golden.Integer("f"), (_, pass) => draws.Row(pass));
        var result = new float[updates.Matrix.Columns];

        new ChooseAndCombine(chooser, new WeightedMean()).Aggregate(seen, result);

        GoldenAssert.AssertClose(expected.Array("out").Values, result, expected.Tolerance);
    }
}
