using FedActors.Engine.Summaries;

namespace FedActors.Cli.Progress;

/// <summary>How far each rule of an experiment is, how fast it goes, and when all will be done.</summary>
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

    /// <summary>In order of the configuration, which is that of their runs.</summary>
    public IReadOnlyList<RuleProgress> Rules { get; }

    /// <summary>How long what is left will take if it goes on as so far; null before there is anything to judge by.</summary>
    public TimeSpan? Left
    {
        get
        {
            var left = Rules.Sum(rule => rule.Rounds - rule.Round);
            return _finished == 0 ? null : _clock.GetElapsedTime(_began) / _finished * left;
        }
    }

    /// <summary>Takes in a round that is done.</summary>
    public RuleProgress Add(RoundSummary round)
    {
        var rule = Rules.First(rule => rule.Name == round.Rule);
        rule.Add(round, _clock);
        if (round.Round > 0) _finished++;
        return rule;
    }
}
