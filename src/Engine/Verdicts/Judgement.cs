using FedActors.Engine.Verdicts;

namespace FedActors;

/// <summary>A verdict, and what it rests on.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Yardstick">What the rule was compared with.</param>
/// <param name="Reachable">The accuracy of that; null without a yardstick.</param>
/// <param name="Kept">How much of the way from guessing to that accuracy the rule went; null without a yardstick.</param>
public readonly record struct Judgement(
    RuleVerdict Verdict, Yardstick Yardstick = Yardstick.None, double? Reachable = null, double? Kept = null)
{
    /// <summary>Judges a rule by its evidence alone.</summary>
    public static Judgement Of(RuleEvidence evidence)
    {
        if (evidence.Final is not { } final) return new(RuleVerdict.NotEvaluated);
        if (evidence.IsCutShort) return new(RuleVerdict.CutShort);
        if (evidence.TestSet is not { } test) return new(RuleVerdict.CannotTell);
        // Where even a perfect model could have guessed, no accuracy says anything.
        if (Thresholds.Above(test.Chance, test.Samples) >= 1) return new(RuleVerdict.CannotTell);
        var start = Math.Max(test.Chance, evidence.Untrained ?? 0);
        return final > Thresholds.Above(start, test.Samples)
            ? OfLearner(final, evidence, test)
            : OfFailure(final, evidence, test, final <= Thresholds.AsGoodAs(start));
    }

    /// <summary>A rule that ended better than guessing and better than it began.</summary>
    private static Judgement OfLearner(double final, RuleEvidence evidence, TestSet test)
    {
        var own = OwnBest(evidence, test);
        // In peace there is nothing to hold against, and a rule that is slower than others has still learned.
        if (!evidence.IsAttacked)
            return own.Measure(final, test) is { Verdict: RuleVerdict.Collapsed } lost ? lost : new(RuleVerdict.Learned);
        var known = Known(evidence, test, own);
        var judged = known.Measure(final, test);
        // Its own best cannot say what the attack has cost.
        return known.Kind is Yardstick.None || (known.Kind is Yardstick.OwnBest && judged.Verdict is RuleVerdict.Held)
            ? judged with { Verdict = RuleVerdict.Learned }
            : judged;
    }

    /// <summary>A rule that ended no better than guessing, or than it began: it may have lost something, or not.</summary>
    private static Judgement OfFailure(double final, RuleEvidence evidence, TestSet test, bool isNoBetter)
    {
        var own = OwnBest(evidence, test);
        var nothing = isNoBetter ? RuleVerdict.LearnedNothing : RuleVerdict.CannotTell;
        if (own.Kind is Yardstick.None) return new(nothing);
        var known = evidence.IsAttacked ? Known(evidence, test, own) : own;
        var judged = (known.Accuracy < own.Accuracy ? own : known).Measure(final, test);
        return final <= Thresholds.AsGoodAs(test.Chance) ? judged with { Verdict = RuleVerdict.Collapsed }
            : judged.Verdict is RuleVerdict.Held ? judged with { Verdict = nothing }
            : judged;
    }

    private static Known OwnBest(RuleEvidence evidence, TestSet test)
    {
        var start = Math.Max(test.Chance, evidence.Untrained ?? 0);
        var best = evidence.Best > Thresholds.Above(start, test.Samples, Thresholds.StandardErrorsOfBest) ? evidence.Best : null;
        if (evidence.StartsTrained && evidence.Untrained > Thresholds.Above(test.Chance, test.Samples))
            best = Math.Max(best ?? 0, evidence.Untrained.Value);
        return best is { } accuracy ? new(Yardstick.OwnBest, accuracy) : default;
    }

    /// <summary>The best that is known to be possible. What is itself no better than guessing proves nothing.</summary>
    private static Known Known(RuleEvidence evidence, TestSet test, Known own)
    {
        if (evidence.Twin is { } twin && twin > Thresholds.Above(test.Chance, test.Samples))
            return new(evidence.TwinAverages ? Yardstick.CleanAverage : Yardstick.Twin, twin);
        return evidence.Others is { } others
            && others > Thresholds.Above(test.Chance, test.Samples, Thresholds.StandardErrorsOfBest)
            ? new(Yardstick.BestRun, Math.Max(others, own.Accuracy))
            : own;
    }
}
