namespace FedActors.Cli.Progress;

/// <summary>The progress of each rule of an experiment, its speed, and the time remaining.</summary>
internal sealed class ProgressTally
{
    private readonly TimeProvider _clock;
    private readonly long _began;
    private int _finished;

    public ProgressTally(IReadOnlyList<string> rules, int rounds, TimeProvider clock)
    {
        _clock = clock;
        _began = clock.GetTimestamp();
        Rules = [.. rules.Select(rule => new RuleProgress(rule, rounds))];
    }

    /// <summary>In the order of the configuration, which is the order of the runs.</summary>
    public IReadOnlyList<RuleProgress> Rules { get; }

    /// <summary>Estimated time remaining at the current pace; null before the first round.</summary>
    public TimeSpan? Left
    {
        get
        {
            var left = Rules.Sum(rule => rule.Rounds - rule.Round);
            return _finished == 0 ? null : _clock.GetElapsedTime(_began) / _finished * left;
        }
    }

    /// <summary>Counts a finished round.</summary>
    public RuleProgress Add(RoundSummary round)
    {
        var rule = Rules.First(rule => rule.Name == round.Rule);
        rule.Add(round, _clock);
        if (round.Round > 0) _finished++;
        return rule;
    }
}
