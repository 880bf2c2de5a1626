namespace FedActors.Aggregation.Tests.Rules.FedAot;

public class FedAotTests
{
    private static readonly TensorTable Tensors = RandomUpdates.Tensors;

    [Theory, InlineData(FedAotVariant.Paper), InlineData(FedAotVariant.Cheap)]
    public void Hostile_updates_lose_weight_every_round_but_never_all_of_it(FedAotVariant variant)
    {
        var rule = new FedAotOptions { Variant = variant }.Build(Tensors);
        var hostileWeights = Enumerable.Range(0, 10)
            .Select(_ => Round(rule, 1, null).Verdict.Weights.Take(6).Sum())
            .ToArray();

        Assert.True(hostileWeights[0] < 0.01, $"six reversed updates of twenty weigh {hostileWeights[0]}");
        Assert.True(hostileWeights[^1] < hostileWeights[0]);
        Assert.All(hostileWeights, weight => Assert.True(weight > 0));
    }

    [Theory, InlineData(FedAotVariant.Paper), InlineData(FedAotVariant.Cheap)]
    public void The_aggregate_points_in_the_direction_of_the_honest_updates(FedAotVariant variant)
    {
        var rule = new FedAotOptions { Variant = variant }.Build(Tensors);
        var outcome = Round(rule, 1, null);
        var honest = RandomUpdates.Aggregate(new AverageOptions(), Rows(1)[6..]).Result;

        Assert.InRange(Cosine(honest, outcome.Result), 0.98, 1);
    }

    [Theory, InlineData(FedAotVariant.Paper), InlineData(FedAotVariant.Cheap)]
    public void A_trusted_update_prevails_even_against_a_majority(FedAotVariant variant)
    {
        var rule = new FedAotOptions { Variant = variant, Memory = 0, LearningRate = 20 }.Build(Tensors);
        var guided = Enumerable.Range(0, 10).Select(round => Round(rule, round, Rows(round)[^1], hostile: 12)).Last();

        Assert.InRange(Cosine(Rows(9)[^1], guided.Result), 0.8, 1);
    }

    [Fact]
    public void Held_out_samples_prevail_even_against_a_majority()
    {
        var rule = new FedAotOptions().Build(Tensors);
        var hostileWeights = Enumerable.Range(0, 10).Select(round =>
        {
            using var matrix = RandomUpdates.Matrix(Rows(1, 12), Tensors);
            var updates = UpdateSet.All(matrix) with { HeldOut = new QuadraticLoss(Rows(1)[^1]) };
            return rule.Aggregate(updates, new float[Tensors.Length]).Weights.Take(12).Sum();
        }).ToArray();

        Assert.InRange(hostileWeights.Max(), 0, 0.01);
    }

    [Theory, InlineData(true), InlineData(false)]
    public void It_reads_the_updates_equally_often_however_many_they_are(bool heldOut)
    {
        Assert.Equal(Passes(4, heldOut), Passes(64, heldOut));
        Assert.InRange(Passes(64, heldOut), 1, 6);
    }

    [Fact]
    public void It_asks_for_one_gradient_a_round_and_for_one_more_to_begin_with()
    {
        var (rule, loss) = (new FedAotOptions().Build(Tensors), new QuadraticLoss(Rows(1)[^1]));
        using var matrix = RandomUpdates.Matrix(Rows(1), Tensors);

        for (var round = 0; round < 3; round++)
            rule.Aggregate(UpdateSet.All(matrix) with { HeldOut = loss }, new float[Tensors.Length]);

        Assert.Equal(4, loss.Asked);
    }

    [Fact]
    public void Parts_of_models_have_no_held_out_loss()
    {
        var problem = Assert.Single(new FedAotOptions { View = View.Tensors }.Check(10));

        Assert.Equal(("view", true), (problem.Key, problem.Message.Contains("variant = cheap", StringComparison.Ordinal)));
        Assert.Empty(new FedAotOptions { View = View.Tensors, Variant = FedAotVariant.Cheap }.Check(10));
    }

    [Fact]
    public void A_longer_update_does_not_get_more_weight()
    {
        var rows = Rows(3);
        for (var row = 0; row < 6; row++)
            for (var i = 0; i < rows[row].Length; i++) rows[row][i] *= 1e6f;

        var result = RandomUpdates.Aggregate(new FedAotOptions(), rows).Result;

        Assert.InRange(Norm(result), 0, rows[6..].Max(Norm));
    }

    [Theory]
    [InlineData(1.0), InlineData(-0.1), InlineData(double.NaN)]
    public void A_memory_outside_0_to_1_is_refused(double memory) =>
        Assert.Equal("memory", Assert.Single(new FedAotOptions { Memory = memory }.Check(10)).Key);

    private static int Passes(int clients, bool heldOut)
    {
        var math = new CountingMath();
        var rule = new FedAotOptions().Build(Tensors, math);
        using var matrix = RandomUpdates.Matrix(RandomUpdates.Rows(1, clients), Tensors);
        var updates = UpdateSet.All(matrix) with
        {
            AreKnownFinite = true,
            HeldOut = heldOut ? new QuadraticLoss(Rows(1)[^1]) : null,
        };
        rule.Aggregate(updates, new float[Tensors.Length]);
        return math.Passes;
    }

    private static Outcome Round(IAggregationRule rule, int round, float[]? trusted, int hostile = 6)
    {
        using var matrix = RandomUpdates.Matrix(Rows(round, hostile), Tensors);
        var result = new float[Tensors.Length];
        var set = UpdateSet.All(matrix);
        return new Outcome(result, rule.Aggregate(trusted is null ? set : set with { Trusted = trusted }, result));
    }

    // Twenty updates around one direction, the first of them reversed.
    private static float[][] Rows(int round, int hostile = 6)
    {
        var rows = RandomUpdates.Rows(round, 20);
        for (var row = 0; row < hostile; row++)
            for (var i = 0; i < rows[row].Length; i++) rows[row][i] *= -1;
        return rows;
    }

    private static double Norm(float[] row) => Math.Sqrt(row.Sum(value => (double)value * value));

    private static double Cosine(float[] a, float[] b) =>
        a.Zip(b).Sum(pair => (double)pair.First * pair.Second) / Norm(a) / Norm(b);
}
