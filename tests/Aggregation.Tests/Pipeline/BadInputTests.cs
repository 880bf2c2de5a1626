using FedActors.Aggregation.Tests.Rules;

namespace FedActors.Aggregation.Tests.Pipeline;

public class BadInputTests
{
    private static readonly float[][] Rows = RandomUpdates.Rows(1, 10);

    [Fact]
    public void An_empty_round_is_refused() =>
        AssertRefused("there is no update to aggregate", set => set with { Rows = [], Weights = [] });

    [Fact]
    public void A_wrong_number_of_weights_is_refused() =>
        AssertRefused("10 updates, but 3 weights", set => set with { Weights = [1, 2, 3] });

    [Theory]
    [InlineData(-1), InlineData(double.NaN), InlineData(double.PositiveInfinity)]
    public void Negative_or_non_finite_weights_are_refused(double weight) =>
        AssertRefused("finite and not negative", set => set with { Weights = [.. set.Weights.Skip(1), weight] });

    [Fact]
    public void Updates_with_another_layout_are_refused()
    {
        using var matrix = RandomUpdates.Matrix(Rows, RandomUpdates.Tensors);
        var rule = new AverageOptions().Build(TensorTable.Flat(7));

        var refusal = Assert.Throws<ArgumentException>(() => rule.Aggregate(UpdateSet.All(matrix), new float[7]));

        Assert.Contains("the rule was built for 7", refusal.Message);
    }

    [Fact]
    public void A_result_with_another_length_is_refused()
    {
        using var matrix = RandomUpdates.Matrix(Rows, RandomUpdates.Tensors);
        var rule = new AverageOptions().Build(matrix.Tensors);

        var refusal = Assert.Throws<ArgumentException>(() => rule.Aggregate(UpdateSet.All(matrix), new float[7]));

        Assert.Contains("room for 7 columns", refusal.Message);
    }

    [Fact]
    public void A_missing_trusted_update_is_reported()
    {
        using var matrix = RandomUpdates.Matrix(Rows, RandomUpdates.Tensors);
        var rule = new FlTrustOptions().Build(matrix.Tensors);

        var refusal = Assert.Throws<RuleException>(() => rule.Aggregate(UpdateSet.All(matrix), new float[39]));

        var problem = Assert.Single(refusal.Problems);

        Assert.Equal("trusted", problem.Key);
        Assert.Equal("fltrust needs a trusted update of 39 columns to compare with", problem.Message);
    }

    [Theory]
    [InlineData(7, 0f), InlineData(39, float.NaN)]
    public void A_trusted_update_that_does_not_fit_is_refused(int length, float value)
    {
        using var matrix = RandomUpdates.Matrix(Rows, RandomUpdates.Tensors);
        var updates = UpdateSet.All(matrix) with { Trusted = Enumerable.Repeat(value, length).ToArray() };

        var rule = new AverageOptions().Build(matrix.Tensors);

        Assert.Contains("39", Assert.Throws<RuleException>(() => rule.Aggregate(updates, new float[39])).Message);
    }

    [Fact]
    public void Too_few_finite_updates_are_refused_with_the_reason()
    {
        var rows = RandomUpdates.Rows(1, 10);
        for (var row = 0; row < 5; row++) rows[row][0] = float.NaN;

        Assert.Contains("needs at least f + 3 = 7 updates, but only 5 take part",
            Assert.Throws<RuleException>(() => RandomUpdates.Aggregate(new KrumOptions { F = 4 }, rows)).Message);
    }

    private static void AssertRefused(string reason, Func<UpdateSet, UpdateSet> spoil)
    {
        using var matrix = RandomUpdates.Matrix(Rows, RandomUpdates.Tensors);
        var rule = new AverageOptions().Build(matrix.Tensors);

        var refusal = Assert.Throws<ArgumentException>(
            () => rule.Aggregate(spoil(UpdateSet.All(matrix)), new float[matrix.Columns]));

        Assert.Contains(reason, refusal.Message);
    }
}
