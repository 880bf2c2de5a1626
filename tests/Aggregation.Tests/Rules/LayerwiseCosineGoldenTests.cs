using FedActors.Aggregation.Tests.Golden;
using FedActors.Golden.Rules;

namespace FedActors.Aggregation.Tests.Rules;

public class LayerwiseCosineGoldenTests
{
    private static readonly GoldenFamily Layerwise = GoldenFamily.Load("layerwise"), Cosine = GoldenFamily.Load("cosine"),
        Both = GoldenFamily.Load("layerwise_cosine");

    // The program's Euclidean Bulyan is not included: it reads distances that it has overwritten.
    public static TheoryData<string, string> LayerwiseCases =>
    [
        .. Layerwise.Pairs("paper", "code", "finite_rows_only")
            .Where(pair => !IsProgram(pair.Variant) || Layerwise[pair.Case].Text("rule") != "bulyan"),
    ];

    public static TheoryData<string, string> CosineCases =>
        [.. Cosine.Pairs("paper", "code", "code_noclip", "finite_rows_only").Where(pair => Shared(Cosine, pair))];

    public static TheoryData<string, string> BothCases =>
    [
        .. Both.Pairs("paper", "paper_global_clip", "code", "code_noclip", "finite_rows_only").Where(pair => Shared(Both, pair)),
    ];

    [Theory, MemberData(nameof(LayerwiseCases))]
    public void Layerwise_matches_the_reference(string id, string variant)
    {
        var plain = IsProgram(variant) && Layerwise[id].Text("rule") == "geomed";
        var compare = plain ? Comparison.Euclidean : Comparison.SquaredEuclidean;
        GoldenAssert.Matches(Layerwise[id], variant, Rule(Layerwise[id], View.Tensors, compare));
    }

    [Theory, MemberData(nameof(CosineCases))]
    public void Cosine_matches_the_reference(string id, string variant) =>
        CosineMatches(Cosine[id], variant, View.Whole);

    [Theory, MemberData(nameof(BothCases))]
    public void Layerwise_cosine_matches_the_reference(string id, string variant) =>
        CosineMatches(Both[id], variant, View.Tensors);

    private static void CosineMatches(GoldenCase golden, string variant, View view)
    {
        var rule = Rule(golden, view, Comparison.Cosine, IsProgram(variant)) with { Clip = ClipOf(variant) };
        if (rule is not BulyanOptions bulyan || !IsProgram(variant)) GoldenAssert.Matches(golden, variant, rule);
        else if (bulyan.F > 0) GoldenAssert.Matches(golden, variant, bulyan with { Variant = BulyanVariant.TrimmedBest });
        else TrimsNothing(golden, variant, bulyan);
    }

    // To trim nothing from both ends the program takes the slice 0 … −0, which is empty: it returns NaN. We take them all.
    private static void TrimsNothing(GoldenCase golden, string variant, BulyanOptions bulyan)
    {
        Assert.All(golden.Expected(variant).Array("out").Singles, value => Assert.True(float.IsNaN(value)));

        Assert.Equal(
            Aggregate(golden, bulyan with { Variant = BulyanVariant.MeanOfBest }),
            Aggregate(golden, bulyan with { Variant = BulyanVariant.TrimmedBest }),
            (mean, trimmed) => Math.Abs(mean - trimmed) <= 1e-6);
    }

    private static float[] Aggregate(GoldenCase golden, RuleOptions rule)
    {
        var updates = GoldenUpdates.Of(golden);
        var result = new float[updates.Matrix.Columns];
        rule.Build(updates.Matrix.Tensors).Aggregate(updates, result);
        Assert.All(result, value => Assert.True(float.IsFinite(value)));
        return result;
    }

    // The authors' program divides by the norm of a zero vector, so every score is NaN; our distance to a zero vector is defined.
    private static bool Shared(GoldenFamily family, (string Case, string Variant) pair)
    {
        var golden = family[pair.Case];
        var zero = golden.Tags.Contains("zero_row") || golden.Tags.Contains("zero_layer");
        return !IsProgram(pair.Variant) || !zero;
    }

    private static bool IsProgram(string variant) => variant.StartsWith("code", StringComparison.Ordinal);

    private static Clip ClipOf(string variant) => variant switch
    {
        "code" => Clip.MedianAfter,
        "code_noclip" => Clip.None,
        "paper_global_clip" => Clip.MedianWhole,
        _ => Clip.Median,
    };

    /// <summary>The rule with the settings of the paper or with those that the program was run with.</summary>
    private static RuleOptions Rule(GoldenCase golden, View view, Comparison compare, bool isProgram = false)
    {
        var (f, m) = isProgram ? ("codeF", "codeM") : ("f", "m");
        return golden.Text("rule") switch
        {
            "krum" => new KrumOptions { F = golden.Integer(f), View = view, Compare = compare },
            "multikrum" => new MultiKrumOptions { F = golden.Integer(f), M = golden.Integer(m), View = view, Compare = compare },
            "bulyan" => new BulyanOptions { F = golden.Integer(f), M = golden.Integer(m), View = view, Compare = compare },
            "geomed" => new GeoMedOptions { View = view, Compare = compare },
            var rule => throw new InvalidDataException($"no rule '{rule}'"),
        };
    }
}
