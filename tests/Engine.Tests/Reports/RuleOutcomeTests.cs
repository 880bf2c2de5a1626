using FedActors.Engine.Reports;
using FedActors.Engine.Tests.RunFolders;

namespace FedActors.Engine.Tests.Reports;

public sealed class RuleOutcomeTests
{
    private static readonly RuleOutcome Outcome = RuleOutcome.Of(
    [
        RoundSummary.Of(SampleRounds.Untrained()),
        SampleRounds.Summary("mean", 1, 0.9, 0.2),
        SampleRounds.Summary("mean", 2, 0.8, 0.4) with { Void = "3 updates came in time, the quorum is 4", HostileWeight = null },
        SampleRounds.Summary("mean", 3, null, null),
    ]);

    [Fact]
    public void It_has_the_accuracy_of_the_last_and_of_the_best_evaluation()
    {
        Assert.Equal(0.8, Outcome.FinalAccuracy);
        Assert.Equal(0.9, Outcome.BestAccuracy);
        Assert.Equal(0.4, Outcome.FinalLoss);
        Assert.Equal(3, Outcome.Rounds);
    }

    [Fact]
    public void It_has_means_over_the_last_ten_rounds_and_the_smallest_loss()
    {
        Assert.Equal(0.85, Outcome.LateAccuracy!.Value, 1e-12);
        Assert.Equal(0.3, Outcome.LateLoss!.Value, 1e-12);
        Assert.Equal(0.2, Outcome.SmallestLoss);
        var twenty = Enumerable.Range(0, 21).Select(round => SampleRounds.Summary("mean", round, round / 100.0, 1));
        Assert.Equal(0.155, RuleOutcome.Of([.. twenty]).LateAccuracy!.Value, 1e-12);
    }

    [Fact]
    public void The_untrained_model_is_not_a_void_round() => Assert.Equal(1, Outcome.VoidRounds);

    [Fact]
    public void Only_rounds_that_were_judged_count_for_the_verdict()
    {
        Assert.Equal(0.25, Outcome.HostileWeight);
        Assert.Equal(2.0 / 3, Outcome.HostileShare);
        Assert.Equal(new Confusion(HonestChosen: 2, HonestCut: 0, HostileChosen: 2, HostileCut: 2), Outcome.Confusion);
        Assert.Equal(1, Outcome.Confusion.Precision);
        Assert.Equal(0.5, Outcome.Confusion.Recall);
    }

    [Fact]
    public void Refusals_and_times_are_sums()
    {
        Assert.Equal(3, Outcome.Refused);
        Assert.Equal(TimeSpan.FromMilliseconds(630), Outcome.WallTimes.Total);
        Assert.Equal(TimeSpan.FromSeconds(2.5), Outcome.VirtualTime);
    }

    [Fact]
    public void If_nobody_was_cut_there_is_no_precision()
    {
        Assert.Null(new Confusion(10, 0, 2, 0).Precision);
        Assert.Null(new Confusion(10, 3, 0, 0).Recall);
    }
}
