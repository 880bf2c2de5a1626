namespace FedActors;

/// <summary>Who takes part in a round, and how long the round waits for them.</summary>
public sealed record Participation
{
    // In binary floating point, 100 × 1.1 is slightly more than 110 and 100 × 0.55 slightly more than 55.
    private const double Rounding = 1e-9;

    /// <summary>How configurations set it.</summary>
    public static Kind<Participation> Described { get; } = new KindBuilder<Participation, Participation>(
        "participation", "Who takes part in a round, and how long it waits.", new Participation())
        .Kind("mode", o => o.Mode, (o, v) => o with { Mode = v },
            "rounds that wait for their participants, or clients that train whenever there is room", isQuiet: true)
        .Integer("participants", o => o._participants, (o, v) => o with { Participants = v },
            "updates that a round wants; it is over when so many have arrived", Bounds.Count)
        .Number("over-selection", o => o.OverSelection, (o, v) => o with { OverSelection = v },
            "how many times as many clients are asked, because some will be late", Bounds.AtLeast(1))
        .Duration("deadline", o => o.Deadline, (o, v) => o with { Deadline = v },
            "how long a round waits, in the clients' time; later updates are dropped, unfinished jobs cancelled")
        .Number("quorum", o => o.Quorum, (o, v) => o with { Quorum = v },
            "the share of `participants` that must have answered at the deadline for the round to count",
            new Bounds(0, 1) { ExcludesLeast = true })
        .Done();

    private const int UsualParticipants = 100;
    private readonly int _participants = UsualParticipants;

    /// <summary>When the server takes a step, and who trains meanwhile.</summary>
    public ModeOptions Mode { get; init; } = new SyncOptions();

    /// <summary>How many updates a round wants, or a step of the server.</summary>
    public int Participants
    {
        get => Mode is SemiAsyncOptions buffered ? buffered.Buffer : _participants;
        init => _participants = value;
    }

    /// <summary>The factor by which more clients are asked than wanted, because some will be late; at least 1.</summary>
    public double OverSelection { get; init; } = 1;

    /// <summary>How long a round waits, on the run's clock; infinite to wait until all have answered.</summary>
    public TimeSpan Deadline { get; init; } = Timeout.InfiniteTimeSpan;

    /// <summary>The share of <see cref="Participants"/> that must have answered by the deadline for the round to count.</summary>
    public double Quorum { get; init; } = 0.5;

    /// <summary>How many of <paramref name="clients"/> clients are asked in each round.</summary>
    public int Asked(int clients) => (int)Math.Min(clients, Math.Ceiling(Participants * OverSelection - Rounding));

    /// <summary>How many updates may lie in memory at a time.</summary>
    public int Rows(int clients) =>
        Mode is SemiAsyncOptions buffered ? Math.Min(clients, buffered.Concurrency) + buffered.Buffer : Asked(clients);

    /// <summary>The minimum number of updates for a round to count.</summary>
    public int Fewest => Math.Max(1, (int)Math.Ceiling(Participants * Quorum - Rounding));

    /// <summary>Settings that cannot work with so many clients, by key.</summary>
    public IEnumerable<Problem> Check(int clients)
    {
        foreach (var problem in Described.Check(this)) yield return problem;
        if (Mode is SemiAsyncOptions buffered)
        {
            foreach (var problem in Check(buffered, clients)) yield return problem;
            yield break;
        }
        if (Participants > clients)
            yield return new("participants", $"{Participants} participants cannot be found among {clients} clients");
    }

    private IEnumerable<Problem> Check(SemiAsyncOptions mode, int clients)
    {
        var usual = new Participation();
        if (_participants != UsualParticipants)
            yield return new("participants", "has no meaning in the mode semi-async: how many updates make a step is its buffer");
        if (OverSelection != usual.OverSelection)
            yield return new("over-selection", "has no meaning in the mode semi-async, which has no rounds");
        if (Deadline != usual.Deadline)
            yield return new("deadline", "has no meaning in the mode semi-async, which has no rounds; see largest-staleness");
        if (Quorum != usual.Quorum)
            yield return new("quorum", "has no meaning in the mode semi-async: a step is taken when the buffer is full");
        if (mode.Concurrency > clients)
            yield return new("mode.concurrency", $"{mode.Concurrency} clients cannot train at a time, there are {clients}");
        if (mode.Buffer > mode.Concurrency)
            yield return new("mode.buffer",
                $"is {mode.Buffer}, but only {mode.Concurrency} clients train at a time; take no more than these");
    }
}
