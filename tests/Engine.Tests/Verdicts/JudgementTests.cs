using FedActors.Engine.Verdicts;

namespace FedActors.Engine.Tests.Verdicts;

public sealed class JudgementTests
{
    private static readonly TestSet Digits = new(2000, 10, 0.11);

    private static readonly RuleEvidence Attacked = new() { TestSet = Digits, Untrained = 0.1, IsAttacked = true };

    [Theory]
    [InlineData(0.90, RuleVerdict.Held)]
    [InlineData(0.83, RuleVerdict.Held)]
    [InlineData(0.80, RuleVerdict.Damaged)]
    [InlineData(0.52, RuleVerdict.Damaged)]
    [InlineData(0.48, RuleVerdict.Collapsed)]
    [InlineData(0.20, RuleVerdict.Collapsed)]
    [InlineData(0.11, RuleVerdict.LearnedNothing)]
    public void A_rule_is_measured_against_its_run_without_the_attack(double final, RuleVerdict verdict) =>
        Assert.Equal(verdict, Judged(Attacked with { Final = final, Best = final, Twin = 0.9, Others = 0.99 }));

    [Fact]
    public void A_rule_that_learned_and_lost_it_again_has_collapsed() =>
        Assert.Equal(RuleVerdict.Collapsed, Judged(Attacked with { Final = 0.1, Best = 0.8 }));

    /// <summary>Fifteen rules that wander between 8 and 12 per cent, however large the test set.</summary>
    [Theory]
    [InlineData(200)]
    [InlineData(2000)]
    [InlineData(100_000)]
    public void Rules_that_wander_around_guessing_learned_nothing_however_many_they_are(int samples)
    {
        for (var final = 0.08; final <= 0.12; final += 0.0025)
            Assert.Equal(
                RuleVerdict.LearnedNothing,
                Judged(Attacked with { TestSet = new(samples, 10, 0.1), Final = final, Best = 0.12, Others = 0.12 }));
    }

    [Fact]
    public void A_quarter_before_and_a_quarter_after_is_nothing_learned()
    {
        var still = new RuleEvidence { TestSet = new(400, 4, 0.25), Untrained = 0.25, Final = 0.25, Best = 0.25 };
        Assert.Equal(RuleVerdict.LearnedNothing, Judged(still));
        Assert.Equal(RuleVerdict.LearnedNothing, Judged(still with { TestSet = new(400, 10, 0.1) }));
    }

    [Fact]
    public void Always_naming_the_most_frequent_label_is_guessing() =>
        Assert.Equal(
            RuleVerdict.LearnedNothing,
            Judged(new() { TestSet = new(1000, 2, 0.9), Untrained = 0.5, Final = 0.9, Best = 0.9 }));

    [Fact]
    public void A_yardstick_that_is_no_better_than_guessing_makes_nobody_hold()
    {
        Assert.Equal(RuleVerdict.LearnedNothing, Judged(Attacked with { Final = 0.11, Best = 0.12, Twin = 0.11 }));
        Assert.Equal(RuleVerdict.Learned, Judged(Attacked with { Final = 0.7, Best = 0.7, Twin = 0.11, Others = 0.12 }));
    }

    [Fact]
    public void Without_a_twin_the_best_run_is_the_yardstick()
    {
        var best = Judgement.Of(Attacked with { Final = 0.77, Best = 0.78, Others = 0.66 });
        Assert.Equal((RuleVerdict.Held, Yardstick.BestRun, 0.78), (best.Verdict, best.Yardstick, best.Reachable));

        Assert.Equal(RuleVerdict.Damaged, Judged(Attacked with { Final = 0.6, Best = 0.66, Others = 0.78 }));
        Assert.Equal(RuleVerdict.Collapsed, Judged(Attacked with { Final = 0.3, Best = 0.3, Others = 0.78 }));
    }

    [Fact]
    public void A_rule_alone_cannot_show_that_it_held()
    {
        Assert.Equal(RuleVerdict.Learned, Judged(Attacked with { Final = 0.35, Best = 0.35 }));
        Assert.Equal(RuleVerdict.Damaged, Judged(Attacked with { Final = 0.5, Best = 0.8 }));
    }

    [Fact]
    public void In_peace_rules_learn_whatever_others_reach()
    {
        var peaceful = Attacked with { IsAttacked = false, Others = 0.95 };
        Assert.Equal(RuleVerdict.Learned, Judged(peaceful with { Final = 0.3, Best = 0.35 }));
        Assert.Equal(RuleVerdict.LearnedNothing, Judged(peaceful with { Final = 0.1, Best = 0.12 }));
        Assert.Equal(RuleVerdict.Collapsed, Judged(peaceful with { Final = 0.2, Best = 0.9 }));
    }

    [Theory]
    [InlineData(0.80, RuleVerdict.LearnedNothing)]
    [InlineData(0.90, RuleVerdict.Held)]
    [InlineData(0.60, RuleVerdict.Damaged)]
    [InlineData(0.30, RuleVerdict.Collapsed)]
    [InlineData(0.10, RuleVerdict.Collapsed)]
    public void A_model_that_was_trained_before_has_something_to_lose_and_learns_what_is_new(double final, RuleVerdict verdict) =>
        Assert.Equal(
            verdict,
            Judged(Attacked with { StartsTrained = true, Untrained = 0.8, Final = final, Best = final, Twin = 0.84 }));

    [Fact]
    public void An_untrained_model_that_is_lucky_has_nothing_to_lose() =>
        Assert.Equal(RuleVerdict.LearnedNothing, Judged(Attacked with { Untrained = 0.2, Final = 0.1, Best = 0.19 }));

    [Fact]
    public void What_was_not_tested_or_not_finished_is_not_judged()
    {
        Assert.Equal(RuleVerdict.NotEvaluated, Judged(Attacked with { Final = null }));
        Assert.Equal(RuleVerdict.CutShort, Judged(Attacked with { Final = 0.9, IsCutShort = true }));
        Assert.Equal(RuleVerdict.CannotTell, Judged(Attacked with { Final = 0.9, TestSet = null }));
    }

    [Theory]
    [InlineData(0, 10, 0.0)]
    [InlineData(1000, 1, 1.0)]
    [InlineData(1000, 10, 1.0)]
    [InlineData(3, 2, 0.67)]
    public void Where_guessing_may_be_perfect_nothing_can_be_told(int samples, int classes, double largest) =>
        Assert.Equal(
            RuleVerdict.CannotTell,
            Judged(Attacked with { TestSet = new(samples, classes, largest), Final = 1, Best = 1, Twin = 1 }));

    [Fact]
    public void A_small_test_set_cannot_tell_a_little_learned_from_nothing()
    {
        var few = new RuleEvidence { TestSet = new(30, 10, 0.1), Untrained = 0.1 };
        Assert.Equal(RuleVerdict.LearnedNothing, Judged(few with { Final = 0.1, Best = 0.2 }));
        Assert.Equal(RuleVerdict.CannotTell, Judged(few with { Final = 0.2, Best = 0.2 }));
        Assert.Equal(RuleVerdict.Learned, Judged(few with { Final = 0.4, Best = 0.4 }));
    }

    [Fact]
    public void A_small_test_set_cannot_tell_a_small_loss_from_none()
    {
        var few = Attacked with { TestSet = new(40, 10, 0.1), Best = 0.95, Twin = 0.95 };
        Assert.Equal(RuleVerdict.CannotTell, Judged(few with { Final = 0.825 }));
        Assert.Equal(RuleVerdict.Held, Judged(few with { Final = 0.95 }));
        Assert.Equal(RuleVerdict.Damaged, Judged(few with { Final = 0.6 }));
    }

    private static RuleVerdict Judged(RuleEvidence evidence) => Judgement.Of(evidence).Verdict;
}
