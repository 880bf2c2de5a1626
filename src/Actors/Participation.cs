using FedActors.Settings;

namespace FedActors.Actors;

/// <summary>Who takes part in a round, and how long the round waits for them.</summary>
public sealed record Participation
{
    // In binary floating point, 100 × 1.1 is slightly more than 110 and 100 × 0.55 slightly more than 55.
    private const double Rounding = 1e-9;

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

    /// <summary>Settings that cannot work, by key.</summary>
    public IEnumerable<Problem> Check(int clients)
    {
        if (Participants < 1) yield return new("participants", $"must be at least 1, found {Participants}");
        else if (Participants > clients)
            yield return new("participants", $"{Participants} participants cannot be found among {clients} clients");
        if (!(OverSelection >= 1) || !double.IsFinite(OverSelection))
            yield return new("over-selection", $"must be at least 1, found {OverSelection}");
        if (Deadline != Timeout.InfiniteTimeSpan && Deadline <= TimeSpan.Zero)
            yield return new("deadline", "must be above 0, or infinite");
        if (!(Quorum is > 0 and <= 1)) yield return new("quorum", $"must be above 0 and at most 1, found {Quorum}");
    }
}
