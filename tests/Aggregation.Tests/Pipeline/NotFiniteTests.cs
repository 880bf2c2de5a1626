using FedActors.Aggregation.Tests.Rules;

namespace FedActors.Aggregation.Tests.Pipeline;

public class NotFiniteTests
{
    public static TheoryData<string> Stateful => ["fedaot", "centered clipping"];

    // The state for the first tensor must not have changed when the last tensor turns out to hold NaN.
    [Theory, MemberData(nameof(Stateful))]
    public void NaN_in_a_later_tensor_does_not_change_the_state_for_an_earlier_one(string name)
    {
        RuleOptions options = name == "fedaot"
            ? new FedAotOptions { Variant = FedAotVariant.Cheap, View = View.Tensors }
            : new CenteredClippingOptions { View = View.Tensors, Radius = 0.5 };
        var rows = RandomUpdates.Rows(1, 10);
        var broken = rows.Append([.. RandomUpdates.Rows(2, 1)[0].SkipLast(1), float.NaN]).ToArray();
        var (clean, disturbed) = (options.Build(RandomUpdates.Tensors), options.Build(RandomUpdates.Tensors));

        Assert.Equal(Round(clean, rows).Result, Round(disturbed, broken).Result);
        Assert.Equal(Round(clean, rows).Result, Round(disturbed, rows).Result);
    }

    [Fact]
    public void A_non_finite_update_of_weight_0_is_reported()
    {
        var rows = RandomUpdates.Rows(1, 4);
        rows[2][5] = float.PositiveInfinity;
        using var matrix = RandomUpdates.Matrix(rows, RandomUpdates.Tensors);

        var rule = new AverageOptions().Build(matrix.Tensors);
        var verdict = rule.Aggregate(UpdateSet.All(matrix) with { Weights = [1, 2, 0, 1] }, new float[matrix.Columns]);

        Assert.Equal([2], verdict.Refused);
    }

    [Fact]
    public void A_result_too_large_for_a_float_is_refused()
    {
        using var matrix = RandomUpdates.Matrix([[1e-3f, .. new float[38]]], RandomUpdates.Tensors);
        var updates = UpdateSet.All(matrix) with { Trusted = Enumerable.Repeat(3e38f, 39).ToArray() };

        var rule = new FlTrustOptions().Build(matrix.Tensors);

        var refusal = Assert.Throws<RuleException>(() => rule.Aggregate(updates, new float[39]));

        Assert.Equal("fltrust overflows on updates with values this large", refusal.Message);
    }

    [Fact]
    public void One_huge_update_does_not_make_a_projection_fail()
    {
        var rows = RandomUpdates.Rows(1, 9);
        Array.Fill(rows[4], float.MaxValue);

        var outcome = RandomUpdates.Aggregate(new GeoMedOptions { Prepare = [new ProjectOptions { Dimensions = 8 }] }, rows);

        Assert.Equal(0, outcome.Verdict.Weights[4]);
    }

    [Fact]
    public void One_huge_update_does_not_make_caf_loop_for_ever()
    {
        var rows = RandomUpdates.Rows(1, 13);
        Array.Fill(rows[4], float.MaxValue);

        Assert.Equal(0, RandomUpdates.Aggregate(new CafOptions { F = 3 }, rows).Verdict.Weights[4]);
    }

    private static Outcome Round(IAggregationRule rule, float[][] rows)
    {
        using var matrix = RandomUpdates.Matrix(rows, RandomUpdates.Tensors);
        var result = new float[matrix.Columns];
        return new Outcome(result, rule.Aggregate(UpdateSet.All(matrix), result));
    }
}
