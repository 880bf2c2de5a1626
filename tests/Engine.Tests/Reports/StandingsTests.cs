using FedActors.Engine.Reports;
using FedActors.Engine.Summaries;
using FedActors.Engine.Tests.RunFolders;

namespace FedActors.Engine.Tests.Reports;

public sealed class StandingsTests
{
    [Fact]
    public void The_best_rule_comes_first_and_the_sentence_names_who_survived()
    {
        var standings = Of(("mean", [0.1, 0.5, 0.2]), ("krum", [0.1, 0.4, 0.8]), ("median", [0.1, 0.5, 0.9]));

        Assert.Equal(["median", "krum", "mean"], standings.Rules.Select(rule => rule.Rule));
        Assert.Equal("median (90.0%) and krum (80.0%) survived. mean (20.0%) collapsed.", standings.InWords());
    }

    [Fact]
    public void Half_of_the_best_is_not_a_collapse()
    {
        var standings = Of(("mean", [0.1, 0.45]), ("krum", [0.1, 0.9]));
        Assert.DoesNotContain(standings.Rules, standings.HasCollapsed);
    }

    [Fact]
    public void A_rule_that_falls_far_below_its_own_best_has_collapsed()
    {
        var standings = Of(("mean", [0.1, 0.8, 0.1]));
        Assert.Equal("mean (10.0%) collapsed.", standings.InWords());
    }

    [Fact]
    public void A_rule_whose_run_was_cut_short_has_not_collapsed()
    {
        var standings = Of(("mean", [0.1, 0.8, 0.9]), ("krum", [0.1]));

        Assert.DoesNotContain(standings.Rules, standings.HasCollapsed);
        Assert.Equal("mean (90.0%) survived. krum (10.0%) did not finish: the run was cut short.", standings.InWords());
    }

    [Fact]
    public void If_nothing_was_learned_nothing_survived() => Assert.Equal(
        "No rule did better than the untrained model (10.0%).",
        Of(("mean", [0.1, 0.1]), ("krum", [0.1, 0.09])).InWords());

    [Fact]
    public void Without_hostile_clients_rules_learn_rather_than_survive()
    {
        var peaceful = SampleRounds.Learning("mean", 9, 0.9).Select(round => round with { HostileArrived = 0 }).ToArray();
        Assert.Contains("learned", Standings.Of(peaceful).InWords());
    }

    [Fact]
    public void A_rule_that_was_never_evaluated_comes_last()
    {
        RoundSummary[] rounds = [SampleRounds.Summary("blind", 1, null, null), SampleRounds.Summary("krum", 1, 0.2, double.NaN)];
        Assert.Equal(["krum", "blind"], Standings.Of(rounds).Rules.Select(rule => rule.Rule));
    }

    [Fact]
    public void Rules_of_equal_accuracy_are_ranked_by_loss()
    {
        RoundSummary[] rounds =
        [
            SampleRounds.Summary("lost", 1, 0.5, double.NaN),
            SampleRounds.Summary("worse", 1, 0.5, 2),
            SampleRounds.Summary("better", 1, 0.5, 1),
        ];
        Assert.Equal(["better", "worse", "lost"], Standings.Of(rounds).Rules.Select(rule => rule.Rule));
    }

    [Fact]
    public void A_rule_is_compared_with_what_it_reaches_without_the_attack()
    {
        RoundSummary[] rounds =
        [
            .. SampleRounds.Learning("mean", 9, 0.3),
            .. SampleRounds.Learning("mean (no attack)", 9, 0.9).Select(round => round with { TwinOf = "mean" }),
        ];
        var rule = Assert.Single(Standings.Of(rounds).Rules);

        Assert.True(Standings.Of(rounds).HasCollapsed(rule));
        Assert.True(rule.AccuracyLost > 0.3);
        Assert.Null(Assert.Single(Standings.Of([.. rounds.Where(round => round.TwinOf is null)]).Rules).AccuracyLost);
    }

    private static Standings Of(params (string Rule, double[] Accuracies)[] rules) => Standings.Of(
    [
        .. from rule in rules
           from summary in rule.Accuracies.Select((accuracy, round) => SampleRounds.Summary(rule.Rule, round, accuracy, 1))
           select summary,
    ]);
}
