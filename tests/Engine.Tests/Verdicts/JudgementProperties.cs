using FedActors.Engine.Tests.RunFolders;
using FedActors.Engine.Verdicts;
using FsCheck;
using FsCheck.Fluent;

namespace FedActors.Engine.Tests.Verdicts;

/// <summary>What must hold of verdicts, whatever the curves.</summary>
public sealed class JudgementProperties
{
    private const int Cases = 2000;

    private static readonly Gen<double> Accuracy = Gen.Choose(0, 1000).Select(n => n / 1000.0);

    private static readonly Gen<TestSet> TestSets =
        from samples in Gen.Elements(5, 20, 100, 1000, 20_000)
        from classes in Gen.Choose(1, 20)
        from extra in Accuracy
        select new TestSet(samples, classes, 1.0 / classes + (1 - 1.0 / classes) * extra * extra * extra);

    /// <summary>Of models that nobody had trained before, and that were tested.</summary>
    private static readonly Gen<RuleEvidence> Evidence =
        from test in TestSets
        from final in Accuracy
        from above in Accuracy
        from twin in Gen.OneOf(Accuracy.Select(value => (double?)value), Gen.Constant((double?)null))
        from others in Gen.OneOf(Accuracy.Select(value => (double?)value), Gen.Constant((double?)null))
        from isAttacked in Gen.Elements(true, true, false)
        select new RuleEvidence
        {
            TestSet = test,
            Untrained = test.Chance * 0.9,
            Final = final,
            Best = Math.Max(final, above),
            Twin = twin,
            Others = others,
            IsAttacked = isAttacked,
        };

    /// <summary>The verdicts that say how well a rule did, from bad to good; the others say that this is not known.</summary>
    private static readonly RuleVerdict[] Known =
        [RuleVerdict.LearnedNothing, RuleVerdict.Collapsed, RuleVerdict.Damaged, RuleVerdict.Held, RuleVerdict.Learned];

    [Fact]
    public void A_rule_that_ends_better_is_never_judged_worse() => Check(
        from evidence in Evidence
        from better in Accuracy
        select (evidence, better),
        sample =>
        {
            var (evidence, better) = sample;
            var low = evidence with { Final = Math.Min(better, evidence.Final!.Value) };
            var high = evidence with { Final = Math.Max(better, evidence.Final.Value) };
            // The best round stays what it was, so that only the end differs.
            var best = Math.Max(high.Final!.Value, evidence.Best!.Value);
            return NotWorse(Judged(high with { Best = best }), Judged(low with { Best = best }));
        });

    [Fact]
    public void Whoever_ends_no_better_than_guessing_has_neither_held_nor_learned() => Check(
        from evidence in Evidence
        from share in Accuracy
        select evidence with { Final = share * evidence.TestSet!.Chance },
        evidence => Judged(evidence) is RuleVerdict.LearnedNothing or RuleVerdict.Collapsed or RuleVerdict.CannotTell);

    [Fact]
    public void A_yardstick_at_guessing_makes_nobody_hold() => Check(
        from evidence in Evidence
        from twin in Accuracy
        from others in Accuracy
        select evidence with
        {
            Twin = evidence.Twin is null ? null : twin * evidence.TestSet!.Chance,
            Others = others * evidence.TestSet!.Chance,
        },
        evidence => Judged(evidence) is not RuleVerdict.Held);

    [Fact]
    public void Whoever_held_has_kept_nine_tenths_and_is_better_than_guessing() => Check(
        Evidence,
        evidence => Judgement.Of(evidence) is not { Verdict: RuleVerdict.Held } held
            || (held.Kept >= Thresholds.Held && evidence.Final > evidence.TestSet!.Chance && evidence.IsAttacked));

    [Fact]
    public void A_higher_yardstick_never_makes_a_rule_look_better() => Check(
        from evidence in Evidence
        from rise in Accuracy
        where evidence.Twin > evidence.TestSet!.Chance * 1.5 + 0.2
        select (evidence, Math.Min(1, evidence.Twin!.Value + rise)),
        sample => NotWorse(Judged(sample.evidence), Judged(sample.evidence with { Twin = sample.Item2 })));

    [Fact]
    public void More_test_samples_only_take_doubts_away() => Check(
        from evidence in Evidence
        where evidence.IsAttacked && evidence.Twin > 0.5 && evidence.Final > 0.5 && evidence.TestSet!.Chance < 0.2
        select evidence,
        evidence =>
        {
            var few = Judged(evidence);
            var many = Judged(evidence with { TestSet = evidence.TestSet! with { Samples = 1_000_000 } });
            // Where the twin cannot be told from guessing, there is no yardstick yet.
            return few is RuleVerdict.CannotTell or RuleVerdict.Learned || few == many;
        });

    [Fact]
    public void The_order_of_the_rules_decides_nothing() => Check(
        Experiments,
        runs =>
        {
            var forwards = Verdicts(runs);
            return Verdicts(runs.Reverse()).OrderBy(rule => rule.Key).SequenceEqual(forwards.OrderBy(rule => rule.Key));
        });

    [Fact]
    public void A_hopeless_rule_more_turns_nobody_to_better() => Check(
        from runs in Experiments
        from hopeless in Gen.Choose(0, 12).ArrayOf(6)
        select (runs, hopeless),
        sample =>
        {
            var before = Verdicts(sample.runs);
            var after = Verdicts([.. sample.runs, [.. sample.hopeless.Select(n => n / 100.0)]]);
            return before.All(rule => after[rule.Key] == rule.Value);
        });

    /// <summary>Up to five rules of ten classes, attacked, each with five rounds.</summary>
    private static Gen<double[][]> Experiments =>
        from rules in Gen.Choose(1, 5)
        from curves in Accuracy.ArrayOf(6).ArrayOf(rules)
        select curves;

    private static Dictionary<string, RuleVerdict> Verdicts(IEnumerable<double[]> curves)
    {
        var rounds = curves.SelectMany(curve => curve.Select((accuracy, round) =>
            SampleRounds.Summary(string.Join(' ', curve), round, round == 0 ? 0.1 : accuracy, 1)));
        return Standings.Of([.. rounds], new RunFacts(new TestSet(1000, 10, 0.12), 5, IsAttacked: true, StartsTrained: false))
            .Rules.ToDictionary(rule => rule.Rule, rule => rule.Judgement.Verdict);
    }

    private static RuleVerdict Judged(RuleEvidence evidence) => Judgement.Of(evidence).Verdict;

    private static bool NotWorse(RuleVerdict better, RuleVerdict worse) =>
        Array.IndexOf(Known, better) is var high
        && Array.IndexOf(Known, worse) is var low
        && (high < 0 || low < 0 || high >= low);

    private static void Check<T>(Gen<T> generator, Func<T, bool> holds) =>
        Prop.ForAll(generator.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));
}
