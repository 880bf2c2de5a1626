namespace FedActors;

/// <summary>Who takes part in a round, and how long the round waits for them.</summary>
public sealed record Participation
{
    // In binary floating point, 100 × 1.1 is slightly more than 110 and 100 × 0.55 slightly more than 55.
    private const double Rounding = 1e-9;

    /// <summary>How configurations set it.</summary>
    public static Kind<Participation> Described { get; } = new KindBuilder<Participation, Participation>(
        "participation", "Who takes part in a round, and how long it waits.", new Participation())
        .Integer("participants", o => o.Participants, (o, v) => o with { Participants = v },
            "updates that a round wants; it is over when so many have arrived", Bounds.Count)
        .Number("over-selection", o => o.OverSelection, (o, v) => o with { OverSelection = v },
            "how many times as many clients are asked, because some will be late", Bounds.AtLeast(1))
        .Duration("deadline", o => o.Deadline, (o, v) => o with { Deadline = v },
            "how long a round waits, in the clients' time; later updates are dropped, unfinished jobs cancelled")
        .Number("quorum", o => o.Quorum, (o, v) => o with { Quorum = v },
            "the share of `participants` that must have answered at the deadline for the round to count",
            new Bounds(0, 1) { ExcludesLeast = true })
        .Done();

    /// <summary>How many updates a round wants.</summary>
    public int Participants { get; init; } = 100;

    /// <summary>The factor by which more clients are asked than wanted, because some will be late; at least 1.</summary>
    public double OverSelection { get; init; } = 1;

    /// <summary>How long a round waits, on the run's clock; infinite to wait until all have answered.</summary>
    public TimeSpan Deadline { get; init; } = Timeout.InfiniteTimeSpan;

    /// <summary>The share of <see cref="Participants"/> that must have answered by the deadline for the round to count.</summary>
    public double Quorum { get; init; } = 0.5;

    /// <summary>How many of <paramref name="clients"/> clients are asked in each round.</summary>
    public int Asked(int clients) => (int)Math.Min(clients, Math.Ceiling(Participants * OverSelection - Rounding));

    /// <summary>The minimum number of updates for a round to count.</summary>
    public int Fewest => Math.Max(1, (int)Math.Ceiling(Participants * Quorum - Rounding));

    /// <summary>Settings that cannot work with so many clients, by key.</summary>
    public IEnumerable<Problem> Check(int clients)
    {
        foreach (var problem in Described.Check(this)) yield return problem;
        if (Participants > clients)
            yield return new("participants", $"{Participants} participants cannot be found among {clients} clients");
    }
}
