using System.Globalization;
using FedActors.Engine.Verdicts;

namespace FedActors.Engine.Reports.Sections;

/// <summary>What the words and columns of the table of rules mean, as far as they occur.</summary>
internal static class VerdictNote
{
    public static string Of(Standings standings) => string.Join(" ", Sentences(standings));

    private static IEnumerable<string> Sentences(Standings standings)
    {
        if (standings.Facts.TestSet is { Samples: > 0 } test) yield return Words(test, standings.Facts.IsAttacked);
        if (standings.Rules.Any(rule => rule.Judgement.Kept is not null))
            yield return "Kept is how much of the way from guessing to what can be learned a rule went.";
        if (standings.Rules.Any(rule => rule.AccuracyLost is not null))
            yield return "Accuracy lost is the mean difference from the run without the attack.";
        if (standings.Rules.Any(rule => rule.AttackSuccess is not null))
            yield return "Attack success is the mean share of triggered test samples that got the label that the attackers want.";
        yield return "The weight of hostile clients is their mean share of the aggregate.";
        yield return "Aggregation is the time of the rule itself; run time adds training and evaluation, not the attack.";
        yield return "The fingerprint is the SHA-256 of the final model.";
    }

    private static string Words(TestSet test, bool isAttacked) =>
        $"Guessing gives {Figures.Percent(test.Chance)} on the {Figures.Count(test.Samples, "test sample")}; "
        + $"what ends below {Figures.Percent(Math.Min(1, Thresholds.Above(test.Chance, test.Samples)))} is not told from it. "
        + (isAttacked
            ? $"A rule has held when it keeps {Share(Thresholds.Held)} of the way from guessing to what can be learned, "
                + $"has collapsed when it keeps less than {Share(Thresholds.Collapsed)}, and is damaged in between. "
            : "")
        + $"{VerdictWords.Definition} has the reasons.";

    private static string Share(double share) => share.ToString("0%", CultureInfo.InvariantCulture);
}
