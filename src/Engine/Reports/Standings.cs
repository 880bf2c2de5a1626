using FedActors.Engine.Experiments;
using FedActors.Engine.Summaries;

namespace FedActors.Engine.Reports;

/// <summary>The rules of an experiment, best first, and which of them survived.</summary>
public sealed class Standings
{
    /// <summary>Explains to readers what it means to collapse.</summary>
    public const string Meaning =
        "A rule has collapsed when its final accuracy is below half of the best accuracy that any rule reached in any round, "
        + "attacked or not.";

    private readonly double? _untrained, _yardstick;

    private Standings(IReadOnlyList<RuleOutcome> rules, double? untrained, double? yardstick)
    {
        Rules = rules;
        Best = rules.Max(rule => rule.BestAccuracy);
        (_untrained, _yardstick) = (untrained, yardstick);
    }

    /// <summary>The rules, by final accuracy, then by loss.</summary>
    public IReadOnlyList<RuleOutcome> Rules { get; }

    /// <summary>The best accuracy that any rule reached in any round.</summary>
    public double? Best { get; }

    /// <summary>
    /// Ranks the rules of an experiment by their rounds, which must be in order. Twins without the attack are not ranked; rules
    /// are compared with them.
    /// </summary>
    public static Standings Of(IReadOnlyList<RoundSummary> rounds, Measures? measures = null)
    {
        var twins = rounds.Where(round => round.TwinOf is not null).ToLookup(round => round.TwinOf);
        return new Standings(
            [.. from round in rounds
                where round.TwinOf is null
                group round by round.Rule into run
                let outcome = RuleOutcome.Of([.. run]).Measured([.. run], [.. twins[run.Key]], measures ?? new Measures())
                orderby outcome.FinalAccuracy ?? -1 descending, Rank(outcome.FinalLoss)
                select outcome],
            rounds.Where(round => round.Round == 0).Max(round => round.Accuracy),
            rounds.Max(round => round.Accuracy));
    }

    /// <summary>Whether a rule ended below half of the best accuracy. A rule whose run was cut short does not count.</summary>
    public bool HasCollapsed(RuleOutcome rule) => rule.FinalAccuracy < _yardstick / 2 && !IsCutShort(rule);

    /// <summary>Which rules survived and which collapsed, in up to three sentences.</summary>
    public string InWords()
    {
        if (Rules.Count == 0) return "No round was finished.";
        if (Best is not { } best) return "No round was evaluated, so nothing can be said about the rules.";
        if (best <= _untrained) return $"No rule did better than the untrained model ({Figures.Percent(_untrained)}).";

        var collapsed = Rules.Where(HasCollapsed).ToArray();
        var cutShort = Rules.Where(IsCutShort).ToArray();
        var others = Rules.Except(collapsed).Except(cutShort).ToArray();
        string[] sentences =
        [
            Sentence(others, Rules.Any(rule => rule.HostileShare > 0) ? "survived" : "learned"),
            Sentence(collapsed, "collapsed"),
            Sentence(cutShort, "did not finish: the run was cut short"),
        ];
        return string.Join(" ", sentences.Where(text => text.Length > 0));
    }

    private bool IsCutShort(RuleOutcome rule) => rule.Rounds < Rules.Max(each => each.Rounds);

    private static string Sentence(RuleOutcome[] rules, string verb)
    {
        if (rules.Length == 0) return "";
        var names = rules.Select(rule => $"{rule.Rule} ({Figures.Percent(rule.FinalAccuracy)})");
        return $"{Figures.Listed(names)} {verb}.";
    }

    private static double Rank(double? loss) => loss is { } value && double.IsFinite(value) ? value : double.PositiveInfinity;
}
