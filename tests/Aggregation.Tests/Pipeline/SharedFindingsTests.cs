using FedActors.Aggregation.Tests.Rules;

namespace FedActors.Aggregation.Tests.Pipeline;

public class SharedFindingsTests
{
    private static readonly TensorTable Tensors = TensorTable.Flat(6000);

    [Fact]
    public void Sharing_findings_changes_no_score()
    {
        using var matrix = RandomUpdates.Matrix(RandomUpdates.Rows(1, 60, 6000), Tensors);
        var math = new CpuMath(2);
        var shared = UpdateSet.All(matrix) with { Shared = new SharedFindings() };
        RuleOptions[] rules =
            [new KrumOptions { F = 10 }, new GeoMedOptions(), new KrumOptions { F = 10, Compare = Comparison.Cosine }];

        foreach (var rule in rules)
            Assert.Equal(Scores(rule, math, UpdateSet.All(matrix)), Scores(rule, math, shared));
    }

    [Fact]
    public void The_second_rule_does_not_compute_the_pairs_again()
    {
        using var matrix = RandomUpdates.Matrix(RandomUpdates.Rows(1, 60, 6000), Tensors);
        var math = new CpuMath(2);
        var shared = UpdateSet.All(matrix) with { Shared = new SharedFindings() };
        var before = Scores(new KrumOptions { F = 10 }, math, shared);

        // Only a rule that reads the rows again would notice.
        matrix.Row(3).Fill(1);

        Assert.Equal(before, Scores(new KrumOptions { F = 10 }, math, shared));
        Assert.NotEqual(before, Scores(new KrumOptions { F = 10 }, math, UpdateSet.All(matrix)));
    }

    private static IReadOnlyList<double> Scores(RuleOptions rule, CpuMath math, UpdateSet updates) =>
        rule.Build(Tensors, math).Aggregate(updates, new float[Tensors.Length]).Views[0].Scores;
}
