namespace FedActors.Cli.Progress;

/// <summary>The progress of one rule.</summary>
internal sealed class RuleProgress(string name, int rounds)
{
    private long _began;
    private long _clients;

    public string Name => name;

    public int Rounds => rounds;

    public int Round { get; private set; }

    /// <summary>From the last evaluation; null before the first.</summary>
    public double? Accuracy { get; private set; }

    /// <summary>Arrived updates per second of wall time; null before the first round.</summary>
    public double? ClientsPerSecond { get; private set; }

    public bool HasBegun { get; private set; }

    public bool IsDone => HasBegun && Round == Rounds;

    public void Add(RoundSummary round, TimeProvider clock)
    {
        if (!HasBegun) _began = clock.GetTimestamp();
        HasBegun = true;
        Round = round.Round;
        Accuracy = round.Accuracy ?? Accuracy;
        _clients += round.Fates.Arrived;
        var seconds = clock.GetElapsedTime(_began).TotalSeconds;
        if (Round > 0 && seconds > 0) ClientsPerSecond = _clients / seconds;
    }
}
