using FedActors.Aggregation.Tests.Rules;

namespace FedActors.Aggregation.Tests.Prepare;

public class StageOrderTests
{
    private static readonly AmplifyOptions Amplify = new() { Kernel = 2 };
    private static readonly ProjectOptions Project = new() { Dimensions = 4 };

    [Fact]
    public void A_stage_that_needs_tensors_comes_before_one_that_leaves_none()
    {
        Assert.Equal("amplify works on whole tensors, and project leaves none; put amplify first",
            ProblemOf(new GeoMedOptions(), Project, Amplify));
        Assert.Equal("amplify works on whole tensors, and amplify leaves none; put amplify first",
            ProblemOf(new GeoMedOptions(), Amplify, Amplify));
        Assert.Equal("amplify-flat works on whole tensors, and amplify leaves none; put amplify-flat first",
            ProblemOf(new GeoMedOptions(), Amplify, new AmplifyFlatOptions()));
        Assert.Null(ProblemOf(new GeoMedOptions(), Amplify, Project, Project));
    }

    [Fact]
    public void Features_that_nothing_compares_are_refused()
    {
        Assert.Equal("average does not compare updates with one another, so amplify would change nothing",
            ProblemOf(new AverageOptions(), Amplify));
        Assert.Equal("median does not compare updates with one another, so project would change nothing",
            ProblemOf(new MedianOptions(), new MixNearestOptions { F = 1 }, Project));
        Assert.Null(ProblemOf(new MedianOptions(), Project, new MixNearestOptions { F = 1 }));
    }

    [Fact]
    public void Fang_cannot_judge_a_projected_update() => Assert.Equal(
        "fang judges models, and a projected update does not make one", ProblemOf(new FangOptions(), Project));

    [Fact]
    public void Projecting_to_more_dimensions_than_there_are_changes_nothing()
    {
        var rows = RandomUpdates.Rows(1, 9);
        var projected = new GeoMedOptions { Prepare = [new ProjectOptions { Dimensions = int.MaxValue }] };

        Assert.Equal(
            RandomUpdates.Aggregate(new GeoMedOptions(), rows).Verdict.Views[0].Scores,
            RandomUpdates.Aggregate(projected, rows).Verdict.Views[0].Scores);
    }

    private static string? ProblemOf(RuleOptions rule, params PrepareOptions[] stages) =>
        (rule with { Prepare = stages }).Check(10).SingleOrDefault()?.Message;
}
