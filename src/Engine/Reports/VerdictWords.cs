using FedActors.Engine.Verdicts;

namespace FedActors.Engine.Reports;

/// <summary>Verdicts in words, the same in reports, on the terminal and for programs.</summary>
internal static class VerdictWords
{
    /// <summary>Where the words are defined.</summary>
    public const string Definition = "docs/verdicts.md";

    private const string NoAnswer = "could not be judged";

    /// <summary>Best first, and at the end what is no verdict about the rule.</summary>
    private static readonly RuleVerdict[] Order =
    [
        RuleVerdict.Held, RuleVerdict.Learned, RuleVerdict.Damaged, RuleVerdict.Collapsed, RuleVerdict.LearnedNothing,
        RuleVerdict.CannotTell, RuleVerdict.CutShort, RuleVerdict.NotEvaluated,
    ];

    /// <summary>A verdict in one or two words, to stand beside a rule's name.</summary>
    public static string Of(RuleVerdict verdict) => verdict switch
    {
        RuleVerdict.NotEvaluated => "not evaluated",
        RuleVerdict.CutShort => "cut short",
        RuleVerdict.CannotTell => "cannot tell",
        RuleVerdict.LearnedNothing => "learned nothing",
        RuleVerdict.Collapsed => "collapsed",
        RuleVerdict.Damaged => "damaged",
        RuleVerdict.Held => "held",
        RuleVerdict.Learned => "learned",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, null),
    };

    /// <summary>A verdict as one word for programs: <c>learned-nothing</c>.</summary>
    public static string Key(RuleVerdict verdict) => Of(verdict).Replace(' ', '-');

    /// <summary>All verdicts of an experiment in a few sentences.</summary>
    public static string Verdicts(Standings standings)
    {
        if (standings.Rules.Count == 0) return "No round was finished.";
        if (standings.Rules.All(rule => rule.FinalAccuracy is null))
            return "No round was evaluated, so nothing can be said about the rules.";
        return string.Join(" ", Order.Select(verdict => Sentence(standings, verdict)).Where(text => text.Length > 0));
    }

    /// <summary>What the verdicts rest on, and what they leave open; empty if there is nothing to add.</summary>
    public static string Basis(Standings standings) => string.Join(" ", [.. Compared(standings), .. Doubt(standings)]);

    /// <summary>Why one rule got its verdict, in one sentence without a full stop.</summary>
    public static string Why(RuleOutcome rule, RunFacts facts) => rule.Judgement switch
    {
        { Verdict: RuleVerdict.NotEvaluated } => "the model was never tested",
        { Verdict: RuleVerdict.CutShort } => $"the run ended after round {rule.Rounds} of {facts.Rounds}",
        { Kept: { } kept, Reachable: { } reachable } judged =>
            $"{Share(kept)} of the way from guessing to {Named(judged.Yardstick)} ({Figures.Percent(reachable)})",
        { Verdict: RuleVerdict.CannotTell } => Doubtful(facts),
        { Verdict: RuleVerdict.LearnedNothing } when rule.Rounds > 0 && rule.VoidRounds == rule.Rounds =>
            $"all {Figures.Count(rule.Rounds, "round")} were void",
        { Verdict: RuleVerdict.LearnedNothing } =>
            $"no better than {Floor(rule, facts)}",
        _ => $"better than guessing ({Figures.Percent(facts.TestSet?.Chance)})",
    };

    private static string Sentence(Standings standings, RuleVerdict verdict)
    {
        var rules = standings.Rules.Where(rule => rule.Judgement.Verdict == verdict).ToArray();
        if (rules.Length == 0) return "";
        var names = Figures.Listed(rules.Select(rule => $"{rule.Rule} ({Figures.Percent(rule.FinalAccuracy)})"));
        return $"{names} {Verb(verdict, rules, standings.Facts)}.";
    }

    private static string Verb(RuleVerdict verdict, RuleOutcome[] rules, RunFacts facts) => verdict switch
    {
        RuleVerdict.Damaged => $"{(rules.Length == 1 ? "was" : "were")} damaged",
        RuleVerdict.LearnedNothing when facts.StartsTrained => $"learned nothing new beyond {Floor(rules[0], facts)}",
        RuleVerdict.LearnedNothing => $"learned nothing; guessing gives {Figures.Percent(facts.TestSet?.Chance)}",
        RuleVerdict.CannotTell => NoAnswer,
        RuleVerdict.CutShort => "did not finish",
        RuleVerdict.NotEvaluated => $"{(rules.Length == 1 ? "was" : "were")} never evaluated",
        _ => Of(verdict),
    };

    /// <summary>What the rules were compared with, if that is less than their runs without the attack.</summary>
    private static IEnumerable<string> Compared(Standings standings)
    {
        if (!standings.Facts.IsAttacked) yield break;
        var judgements = standings.Rules.Select(rule => rule.Judgement);
        var byBest = judgements.Where(judged => judged.Yardstick is Yardstick.BestRun).ToArray();
        if (byBest.Length > 0)
            yield return "This is measured against the best accuracy that any rule reached, "
                + $"{Figures.Percent(byBest.Max(judged => judged.Reachable))}, "
                + "and not against runs without the attack (measures.twin).";
        else if (standings.Rules.Any(rule => rule.Judgement.Verdict is RuleVerdict.Learned))
            yield return "What the attack cost is not known without a run without it (measures.twin).";
    }

    private static IEnumerable<string> Doubt(Standings standings)
    {
        if (standings.Rules.Any(rule => rule.Judgement.Verdict is RuleVerdict.CannotTell))
            yield return $"What could not be judged: {Doubtful(standings.Facts)}.";
        foreach (var rule in standings.Rules.Where(rule => rule.VoidRounds > 0))
            yield return $"{rule.VoidRounds} of {Figures.Count(rule.Rounds, "round")} of {rule.Rule} were void (see rounds.csv).";
    }

    private static bool CanTell(TestSet test) => Thresholds.Above(test.Chance, test.Samples) < 1;

    private static string Doubtful(RunFacts facts) => facts.TestSet switch
    {
        null => "it is not known what guessing gives on the test set",
        { Samples: 0 } => "the test set has no samples",
        var test when !CanTell(test) =>
            $"on {Figures.Count(test.Samples, "test sample")}, of which {Figures.Percent(test.LargestShare)} have the same "
            + "label, guessing could do as well as any model",
        var test => $"{Figures.Count(test.Samples, "test sample")} are too few to tell these accuracies apart",
    };

    /// <summary>What a rule must beat: guessing, or the model that all rules began with.</summary>
    private static string Floor(RuleOutcome rule, RunFacts facts) => rule.UntrainedAccuracy > facts.TestSet?.Chance
        ? $"the model it began with ({Figures.Percent(rule.UntrainedAccuracy)})"
        : $"guessing ({Figures.Percent(facts.TestSet?.Chance)})";

    private static string Named(Yardstick yardstick) => yardstick switch
    {
        Yardstick.Twin => "the same rule without the attack",
        Yardstick.CleanAverage => "averaging without the attack",
        Yardstick.BestRun => "the best of any rule",
        _ => "its own best",
    };

    // A rule may end worse than guessing, or better than its yardstick.
    private static string Share(double kept) => Figures.Percent(Math.Clamp(kept, 0, 9.99));
}
