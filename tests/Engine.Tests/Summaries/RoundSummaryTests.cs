using FedActors.Engine.Summaries;
using FedActors.Engine.Tests.RunFolders;

namespace FedActors.Engine.Tests.Summaries;

public sealed class RoundSummaryTests
{
    [Fact]
    public void Updates_are_counted_by_fate_and_by_whether_they_are_hostile()
    {
        var round = RoundSummary.Of(SampleRounds.Trained());

        Assert.Equal(5, round.Asked);
        Assert.Equal(
            new FateCounts(Arrived: 3, Late: 1, Failed: 0, NoData: 0, NotFinite: 1, WrongLength: 0, Lost: 0), round.Fates);
        Assert.Equal(2, round.HostileArrived);
        Assert.Equal(0.25, round.HostileWeight);
        Assert.Equal(2, round.Chosen);
        Assert.Equal(1, round.HostileChosen);
        Assert.Equal(0.875, round.Accuracy);
        Assert.Equal(new Refusal("mean", 1, 8, Fate.NotFinite), Assert.Single(round.Refusals));
    }

    [Fact]
    public void If_no_rule_judged_there_is_no_weight()
    {
        var round = RoundSummary.Of(SampleRounds.Untrained());

        Assert.False(round.IsJudged);
        Assert.Null(round.HostileWeight);
        Assert.Null(round.HostileShare);
    }

    [Fact]
    public void A_round_that_was_not_evaluated_has_no_accuracy() =>
        Assert.Null(RoundSummary.Of(SampleRounds.Trained() with { Evaluation = null }).Accuracy);

    [Fact]
    public void A_verdict_that_chose_nobody_gives_nothing_to_hostile_clients()
    {
        var nobody = SampleRounds.Trained() with { Participants = [new(3, true, Fate.Arrived, 0)] };
        Assert.Equal(0, RoundSummary.Of(nobody).HostileWeight);
    }

    [Fact]
    public void All_refused_updates_are_counted_and_the_first_are_listed()
    {
        var refused = Enumerable.Range(0, 70).Select(client => new ParticipantResult(client, false, Fate.WrongLength, 0));
        var round = RoundSummary.Of(SampleRounds.Trained() with { Participants = [.. refused] });

        Assert.Equal(70, round.Fates.Refused);
        Assert.Equal(Enumerable.Range(0, RoundSummary.RefusalsNamed), round.Refusals.Select(refusal => refusal.Client));
    }
}
