using FedActors.Aggregation.Matrix;
using FedActors.Aggregation.Prepare.Project;
using FedActors.Aggregation.Rules.Average;
using FedActors.Aggregation.Rules.Caf;
using FedActors.Aggregation.Rules.CenteredClipping;
using FedActors.Aggregation.Rules.FedAot;
using FedActors.Aggregation.Rules.FlTrust;
using FedActors.Aggregation.Rules.GeoMed;
using FedActors.Aggregation.Tests.Rules;
using FedActors.Aggregation.Views;

namespace FedActors.Aggregation.Tests.Pipeline;

public class NotFiniteTests
{
    public static TheoryData<string> Remembering => ["fedaot", "centered clipping"];

    // What a rule remembers of the first tensor must not have changed when the last turns out to hold NaN.
    [Theory, MemberData(nameof(Remembering))]
    public void NaN_in_a_later_tensor_leaves_no_trace_in_what_a_rule_remembers_of_an_earlier_one(string name)
    {
        RuleOptions options = name == "fedaot" ? new FedAotOptions() : new CenteredClippingOptions { View = View.Tensors, Radius = 0.5 };
        var rows = RandomUpdates.Rows(1, 10);
        var broken = rows.Append([.. RandomUpdates.Rows(2, 1)[0].SkipLast(1), float.NaN]).ToArray();
        var (clean, disturbed) = (options.Build(RandomUpdates.Tensors), options.Build(RandomUpdates.Tensors));

        Assert.Equal(Round(clean, rows).Result, Round(disturbed, broken).Result);
        Assert.Equal(Round(clean, rows).Result, Round(disturbed, rows).Result);
    }

    [Fact]
    public void An_update_of_no_weight_is_named_all_the_same()
    {
        var rows = RandomUpdates.Rows(1, 4);
        rows[2][5] = float.PositiveInfinity;
        using var matrix = RandomUpdates.Matrix(rows, RandomUpdates.Tensors);

        var verdict = new AverageOptions().Build(matrix.Tensors).Aggregate(UpdateSet.All(matrix) with { Weights = [1, 2, 0, 1] }, new float[matrix.Columns]);

        Assert.Equal([2], verdict.Refused);
    }

    [Fact]
    public void A_result_that_no_float_can_hold_is_refused_and_not_a_crash()
    {
        using var matrix = RandomUpdates.Matrix([[1e-3f, .. new float[38]]], RandomUpdates.Tensors);
        var updates = UpdateSet.All(matrix) with { Trusted = Enumerable.Repeat(3e38f, 39).ToArray() };

        var refusal = Assert.Throws<RuleException>(() => new FlTrustOptions().Build(matrix.Tensors).Aggregate(updates, new float[39]));

        Assert.Equal("fltrust cannot hold what comes of values as large as these updates have", refusal.Message);
    }

    [Fact]
    public void One_huge_update_does_not_stop_a_projection()
    {
        var rows = RandomUpdates.Rows(1, 9);
        Array.Fill(rows[4], float.MaxValue);

        var outcome = RandomUpdates.Aggregate(new GeoMedOptions { Prepare = [new ProjectOptions { Dimensions = 8 }] }, rows);

        Assert.Equal(0, outcome.Verdict.Weights[4]);
    }

    [Fact]
    public void One_huge_update_does_not_keep_caf_going_for_ever()
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
