using FedActors.Engine.Reports;

namespace FedActors.Cli.Progress;

/// <summary>Progress as lines, for logs: the last round of each rule, and otherwise at most one line a second.</summary>
internal sealed class PlainProgress(TextWriter writer, ProgressTally tally, TimeProvider clock) : IProgressView
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private long? _said;

    public Task Around(Func<Action<RoundSummary>, Task> work) => work(Show);

    private void Show(RoundSummary round)
    {
        var rule = tally.Add(round);
        if (!rule.IsDone && _said is { } said && clock.GetElapsedTime(said) < Pause) return;
        _said = clock.GetTimestamp();
        writer.WriteLine(string.Join("  ", Words(rule)));
    }

    private IEnumerable<string> Words(RuleProgress rule)
    {
        yield return rule.Name;
        yield return $"round {rule.Round}/{rule.Rounds}";
        if (rule.Accuracy is not null) yield return $"accuracy {Figures.Percent(rule.Accuracy)}";
        if (rule.ClientsPerSecond is { } speed) yield return $"{Figures.Rate(speed)} clients/s";
        if (tally.Left is { } left && left > TimeSpan.Zero) yield return $"{Figures.Duration(left)} left";
    }
}
