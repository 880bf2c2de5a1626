using FedActors.Aggregation.Compare;
using FedActors.Aggregation.Prepare;
using FedActors.Aggregation.Rules.Bulyan;
using FedActors.Aggregation.Rules.GeoMed;
using FedActors.Aggregation.Rules.Krum;
using FedActors.Aggregation.Rules.MultiKrum;
using FedActors.Aggregation.Tests.Golden;
using FedActors.Aggregation.Views;
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
        var rule = Rule(golden, view, Comparison.Cosine) with { Clip = ClipOf(variant) };
        if (rule is BulyanOptions bulyan && IsProgram(variant)) rule = bulyan with { Variant = BulyanVariant.TrimmedBest };

        // If m leaves nothing to trim, the program trims an empty slice; we refuse.
        if (float.IsNaN(golden.Expected(variant).Array("out").Singles[0]) && golden.Expected(variant).Status == "ok")
            Assert.NotEmpty(rule.Check(golden.Integer("n")));
        else GoldenAssert.Matches(golden, variant, rule);
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

    private static RuleOptions Rule(GoldenCase golden, View view, Comparison compare) => golden.Text("rule") switch
    {
        "krum" => new KrumOptions { F = golden.Integer("f"), View = view, Compare = compare },
        "multikrum" => new MultiKrumOptions { F = golden.Integer("f"), M = golden.Integer("m"), View = view, Compare = compare },
        "bulyan" => new BulyanOptions { F = golden.Integer("f"), M = golden.Integer("m"), View = view, Compare = compare },
        "geomed" => new GeoMedOptions { View = view, Compare = compare },
        var rule => throw new InvalidDataException($"no rule '{rule}'"),
    };
}
