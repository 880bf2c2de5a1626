using FedActors.Golden.Rules;
using FedActors.Numerics.Randomness;
using FedActors.Training.ZeroOrder;

namespace FedActors.Actors.Tests.Trainers;

/// <summary>CYBER-0 from the samples of clients to the next model, with directions from a file.</summary>
public class ZeroOrderGoldenTests
{
    private static readonly GoldenFamily Family = GoldenFamily.Load("cyber0");

    public static TheoryData<string> Cases => [.. Family.Pairs("projections").Select(pair => pair.Case)];

    public static TheoryData<string, string> Variants => [.. Family.Pairs([.. Family.Variants.Where(IsRule)])];

    [Theory, MemberData(nameof(Cases))]
    public void Clients_measure_the_slopes_of_their_loss(string id)
    {
        var golden = Family[id];
        var expected = golden.Expected("projections").Array("out");
        var tolerance = Tolerance(golden);

        for (var client = 0; client < golden.Integer("n"); client++)
        {
            var slopes = Slopes(golden, client);
            Assert.Equal(expected.Shape[1], slopes.Length);
            for (var r = 0; r < slopes.Length; r++)
                Assert.Equal(expected.Values[client * slopes.Length + r], slopes[r], tolerance);
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void Attackers_overwrite_slopes_as_they_would_updates(string id)
    {
        var golden = Family[id];
        var expected = golden.Expected("attacked");
        using var matrix = MatrixOf(golden.Expected("projections").Array("out"));

        Attack(golden, matrix);

        AssertRows(expected.Array("out"), matrix, expected.Tolerance);
    }

    [Theory, MemberData(nameof(Variants))]
    public void The_aggregate_of_slopes_moves_the_model(string id, string variant)
    {
        var golden = Family[id];
        var expected = golden.Expected(variant);
        using var matrix = MatrixOf(golden.Expected("attacked").Array("out"));
        var aggregate = new float[matrix.Columns];
        Rule(golden, variant).Build(matrix.Tensors).Aggregate(UpdateSet.All(matrix), aggregate);

        AssertNear(expected.Array("out"), Moved(golden, variant, aggregate), expected.Tolerance);
    }

    [Theory, MemberData(nameof(Variants))]
    public void A_whole_round_gives_the_next_model(string id, string variant)
    {
        var golden = Family[id];
        using var matrix = new UpdateMatrix(golden.Integer("n"), TensorTable.Flat(OptionsOf(golden).Slopes));
        for (var client = 0; client < matrix.Rows; client++) Slopes(golden, client).CopyTo(matrix.Row(client));
        Attack(golden, matrix);
        var aggregate = new float[matrix.Columns];
        Rule(golden, variant).Build(matrix.Tensors).Aggregate(UpdateSet.All(matrix), aggregate);

        // Every slope may be off by so much, and is multiplied by the rate and the direction.
        var tolerance = golden.Number("lr") * Tolerance(golden) * matrix.Columns + golden.Expected(variant).Tolerance;
        AssertNear(golden.Expected(variant).Array("out"), Moved(golden, variant, aggregate), tolerance);
    }

    private static bool IsRule(string variant) => variant is not ("projections" or "attacked");

    /// <summary>
    /// Weights and logits have single precision, so a loss is off by a few times 2⁻²⁴, and a slope by as much divided by μ.
    /// </summary>
    private static double Tolerance(GoldenCase golden) => Math.Pow(2, -22) / golden.Number("mu");

    private static ZeroOrderOptions OptionsOf(GoldenCase golden) => new()
    {
        Directions = golden.Integer("nu"),
        Mu = golden.Number("mu"),
        Epochs = golden.Integer("K"),
        Estimator = golden.Text("mode") == "biased" ? DirectionReuse.Biased : DirectionReuse.Unbiased,
        LocalRate = golden.Number("localLr"),
    };

    private static float[] Slopes(GoldenCase golden, int client)
    {
        var options = OptionsOf(golden);
        var model = new LogisticOptions().Build(SampleShape.Vector(golden.Integer("features")), golden.Integer("classes"));
        var samples = SamplesOf(golden, client);
        using var slopes = new LossSlopes(model, options, samples.Count);
        var measured = new float[options.Slopes];
        var directions = new GivenDirections(golden.Input("directions"));
        slopes.Measure(golden.Input("w").Singles, samples, RandomKey.Of(1), directions, measured, default);
        return measured;
    }

    private static FloatRows SamplesOf(GoldenCase golden, int client)
    {
        var (x, y) = (golden.Input("clientX"), golden.Input("clientY"));
        var (count, features) = (x.Shape[1], x.Shape[2]);
        var rows = x.Singles.Chunk(features).Skip(client * count).Take(count).ToArray();
        return new FloatRows(rows, [.. y.Values.Skip(client * count).Take(count).Select(label => (int)label)]);
    }

    private static void Attack(GoldenCase golden, UpdateMatrix slopes)
    {
        int[] owned = [.. golden.Numbers("attackers").Select(row => (int)row)];
        int[] honest = [.. Enumerable.Range(0, slopes.Rows).Except(owned)];
        var view = new AdversaryView(slopes, honest, owned, slopes.Rows, RandomKey.Of(1));
        switch (golden.Text("attack"))
        {
            case "sf":
                foreach (var row in owned) new SignFlip().Corrupt(slopes.Row(row), default);
                break;
            case "foe":
                new InnerProduct { Tau = golden.Number("attackTau") }.Collude(view);
                break;
            case "alie":
                new Alie { Z = golden.Number("attackTau") }.Collude(view);
                break;
            case "huge":
                foreach (var row in owned) slopes.Row(row).Fill(1e6f);
                break;
            default:
                Assert.Empty(owned);
                break;
        }
    }

    private static RuleOptions Rule(GoldenCase golden, string variant) => variant.Split('_')[0] switch
    {
        "cwtm" => new TrimmedMeanOptions { F = golden.Integer("f") },
        "krum" => new KrumOptions { F = golden.Integer("f") },
        "median" => new MedianOptions(),
        _ => new AverageOptions(),
    };

    /// <summary>w − η·Σ Rᵣ·zᵣ; the means divide the rate by ν.</summary>
    private static float[] Moved(GoldenCase golden, string variant, float[] aggregate)
    {
        var rate = golden.Number("lr") / (variant.EndsWith("_mean", StringComparison.Ordinal) ? golden.Integer("nu") : 1);
        var start = golden.Input("w").Singles;
        var moved = new float[start.Length];
        float[] factors = [.. aggregate.Select(slope => (float)(-rate * slope))];
        new GivenDirections(golden.Input("directions")).Add(0, factors, start, moved);
        return moved;
    }

    private static UpdateMatrix MatrixOf(GoldenArray rows)
    {
        var matrix = new UpdateMatrix(rows.Rows, TensorTable.Flat(rows.Shape[1]));
        for (var row = 0; row < rows.Rows; row++) rows.Row(row).CopyTo(matrix.Row(row));
        return matrix;
    }

    private static void AssertRows(GoldenArray expected, UpdateMatrix found, double tolerance)
    {
        for (var row = 0; row < found.Rows; row++)
            for (var column = 0; column < found.Columns; column++)
                Assert.Equal(expected.Values[row * found.Columns + column], found.Row(row)[column], tolerance);
    }

    private static void AssertNear(GoldenArray expected, float[] found, double tolerance)
    {
        Assert.Equal(expected.Values.Length, found.Length);
        for (var i = 0; i < found.Length; i++) Assert.Equal(expected.Values[i], found[i], tolerance);
    }
}
