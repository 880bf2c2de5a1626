using FedActors.Engine.Reports;
using FedActors.Engine.Tests.RunFolders;
using FedActors.Engine.Verdicts;

namespace FedActors.Engine.Tests.Reports;

public sealed class StandingsTests
{
    private static readonly RunFacts Facts = new(new TestSet(1000, 10, 0.1), Rounds: 2, IsAttacked: true, StartsTrained: false);

    [Fact]
    public void The_best_rule_comes_first_and_the_sentences_name_who_held()
    {
        var standings = Of(("mean", [0.1, 0.5, 0.2]), ("krum", [0.1, 0.4, 0.6]), ("median", [0.1, 0.5, 0.9]));

        Assert.Equal(["median", "krum", "mean"], standings.Rules.Select(rule => rule.Rule));
        Assert.Equal(
            "median (90.0%) held. krum (60.0%) was damaged. mean (20.0%) collapsed. "
            + "This is measured against the best accuracy that any rule reached, 90.0%, "
            + "and not against runs without the attack (measures.twin).",
            standings.InWords());
    }

    [Fact]
    public void A_rule_that_falls_far_below_its_own_best_has_collapsed() =>
        Assert.Equal("mean (10.0%) collapsed.", Of(("mean", [0.1, 0.8, 0.1])).InWords());

    [Fact]
    public void A_rule_alone_learned_and_what_the_attack_cost_is_not_known() => Assert.Equal(
        "mean (80.0%) learned. What the attack cost is not known without a run without it (measures.twin).",
        Of(("mean", [0.1, 0.5, 0.8])).InWords());

    [Fact]
    public void A_rule_whose_run_was_cut_short_is_not_judged()
    {
        var standings = Of(("mean", [0.1, 0.8, 0.9]), ("krum", [0.1]));

        Assert.Equal(RuleVerdict.CutShort, standings.Rules[1].Judgement.Verdict);
        Assert.Contains("krum (10.0%) did not finish.", standings.InWords());
    }

    [Fact]
    public void If_the_only_run_was_cut_short_its_rule_is_not_judged_either() =>
        Assert.Equal("mean (80.0%) did not finish.", Of(("mean", [0.1, 0.8])).InWords());

    [Fact]
    public void If_nothing_was_learned_nobody_held() => Assert.Equal(
        "mean (12.0%) and krum (9.0%) learned nothing; guessing gives 10.0%.",
        Of(("mean", [0.1, 0.1, 0.12]), ("krum", [0.1, 0.09, 0.09])).InWords());

    [Fact]
    public void Whoever_starts_from_a_trained_model_and_stays_there_learned_nothing_new() => Assert.Equal(
        "mean (80.0%) learned nothing new beyond the model it began with (80.0%).",
        Of(Facts with { StartsTrained = true, IsAttacked = false }, ("mean", [0.8, 0.79, 0.8])).InWords());

    [Fact]
    public void Rounds_that_changed_nothing_are_the_reason()
    {
        RoundSummary[] rounds = [.. Enumerable.Range(0, 3).Select(round =>
            SampleRounds.Summary("mean", round, 0.1, 2.3) with { Void = "no update came" })];
        var standings = Standings.Of(rounds, Facts);

        Assert.Equal(RuleVerdict.LearnedNothing, standings.Rules[0].Judgement.Verdict);
        Assert.Equal("all 2 rounds were void", VerdictWords.Why(standings.Rules[0], Facts));
        Assert.EndsWith("2 of 2 rounds of mean were void (see rounds.csv).", standings.InWords());
    }

    [Fact]
    public void A_model_whose_loss_is_no_number_and_that_names_one_label_learned_nothing()
    {
        RoundSummary[] rounds = [.. Enumerable.Range(0, 3).Select(round =>
            SampleRounds.Summary("mean", round, 0.1, round == 0 ? 2.3 : double.NaN))];
        Assert.Equal(RuleVerdict.LearnedNothing, Standings.Of(rounds, Facts).Rules[0].Judgement.Verdict);
    }

    [Fact]
    public void Without_hostile_clients_rules_learn_rather_than_hold()
    {
        var peaceful = Of(Facts with { IsAttacked = false }, ("mean", [0.1, 0.5, 0.8]), ("krum", [0.1, 0.5, 0.6]));
        Assert.Equal("mean (80.0%) and krum (60.0%) learned.", peaceful.InWords());
    }

    [Fact]
    public void Without_knowing_the_test_set_nothing_is_claimed()
    {
        var standings = Of(facts: null, ("mean", [0.1, 0.8, 0.9]));
        Assert.Equal(
            "mean (90.0%) could not be judged. What could not be judged: it is not known what guessing gives on the test set.",
            standings.InWords());
    }

    [Fact]
    public void A_test_set_of_one_label_is_named_as_the_reason() => Assert.Contains(
        "on 50 test samples, of which 100.0% have the same label, guessing could do as well as any model",
        Of(Facts with { TestSet = new TestSet(50, 10, 1) }, ("mean", [0.1, 0.8, 1])).InWords());

    [Fact]
    public void A_twin_that_did_not_finish_is_no_yardstick()
    {
        RoundSummary[] rounds =
        [
            .. Of(("mean", [0.1, 0.5, 0.8])),
            .. Of(("mean (no attack)", [0.1, 0.4])).Select(round => round with { TwinOf = "mean" }),
        ];
        Assert.NotEqual(Yardstick.Twin, Assert.Single(Standings.Of(rounds, Facts).Rules).Judgement.Yardstick);

        static RoundSummary[] Of((string Rule, double[] Accuracies) run) => Rounds([run]);
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
        var rule = Assert.Single(Standings.Of(rounds, Facts with { Rounds = 9 }).Rules);

        Assert.Equal(RuleVerdict.Collapsed, rule.Judgement.Verdict);
        Assert.Equal(Yardstick.Twin, rule.Judgement.Yardstick);
        Assert.True(rule.AccuracyLost > 0.3);
        Assert.Null(Assert.Single(Standings.Of([.. rounds.Where(round => round.TwinOf is null)]).Rules).AccuracyLost);
    }

    private static Standings Of(params (string Rule, double[] Accuracies)[] rules) => Of(Facts, rules);

    private static Standings Of(RunFacts? facts, params (string Rule, double[] Accuracies)[] rules) =>
        Standings.Of(Rounds(rules), facts);

    private static RoundSummary[] Rounds((string Rule, double[] Accuracies)[] rules) =>
    [
        .. from rule in rules
           from summary in rule.Accuracies.Select((accuracy, round) => SampleRounds.Summary(rule.Rule, round, accuracy, 1))
           select summary,
    ];
}
