using FedActors.Golden.Rules;

namespace FedActors.Actors.Tests.Modes;

/// <summary>Steps of a buffer as an independent program takes them, in double precision.</summary>
public class FedBuffGoldenTests
{
    private const double Tolerance = 1e-5;

    // The forms that the mode offers: stale updates shortened, and steps divided by their mean factor or not.
    private static readonly string[] Ours = ["paper", "normalised", "robust_scaled"];

    private static GoldenFamily Family { get; } = GoldenFamily.Load("fedbuff", "async");

    public static TheoryData<string> Cases =>
        [.. Family.Pairs(Ours).Select(pair => pair.Case).Where(id => !ReplacesRows(Family[id]))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_full_buffer_moves_the_model(string id)
    {
        var given = Family[id];
        var expected = given.Expected(given.Text("variant"));
        var (updates, versions) = (given.Input("updates"), given.Input("versions").Values);
        var (models, reasons) = (expected.Array("models"), expected.Array("reasons").Values);
        var (model, version, waiting) = (given.Input("x0").Singles, 0, new List<(int Row, int Staleness)>());

        for (var row = 0; row < updates.Rows; row++)
        {
            // What was refused before the rule is no business of the buffer's.
            if (reasons[row] == 0) waiting.Add((row, version - (int)versions[row]));
            if (waiting.Count == given.Integer("K"))
            {
                Step(given, updates, waiting, model);
                waiting.Clear();
                version++;
            }
            AssertSame(models.Row(row), model);
        }
    }

    private static void Step(GoldenCase given, GoldenArray updates, List<(int Row, int Staleness)> waiting, float[] model)
    {
        using var matrix = new UpdateMatrix(waiting.Count, new TensorTable([("all", [model.Length])]));
        for (var place = 0; place < waiting.Count; place++) updates.Row(waiting[place].Row).CopyTo(matrix.Row(place));
        var staleness = StalenessOf(given);
        double[] factors = [.. waiting.Select(each => staleness.Factor(each.Staleness))];
        var aggregate = new float[model.Length];
        RuleOf(given).Build(matrix.Tensors, new CpuMath()).Aggregate(UpdateSet.All(matrix) with { Factors = factors }, aggregate);
        var rate = given.Number("eta") / (given.Text("variant") == "normalised" ? factors.Average() : 1);
        for (var i = 0; i < model.Length; i++) model[i] += (float)(rate * aggregate[i]);
    }

    private static StalenessOptions StalenessOf(GoldenCase given) =>
        given.Has("staleness") && given.Text("staleness") == "constant" ? new ConstantStalenessOptions()
        : new PolynomialStalenessOptions { A = given.Has("exponent") ? given.Number("exponent") : 0.5 };

    private static RuleOptions RuleOf(GoldenCase given) => (given.Has("rule") ? given.Text("rule") : "mean") switch
    {
        "mean" => new AverageOptions { Weights = AverageWeights.Uniform },
        "median" => new MedianOptions(),
        "trimmed_mean" => new TrimmedMeanOptions { F = given.Integer("f") },
        "krum" => new KrumOptions { F = given.Integer("f") },
        var rule => throw new InvalidDataException($"no rule {rule}"),
    };

    private static void AssertSame(float[] expected, float[] actual)
    {
        var largest = expected.Max(value => Math.Abs((double)value));
        for (var i = 0; i < expected.Length; i++) Assert.Equal(expected[i], actual[i], Tolerance * Math.Max(1, largest));
    }

    private static bool ReplacesRows(GoldenCase each) => each.Has("duplicates") && each.Text("duplicates") == "replace";
}
