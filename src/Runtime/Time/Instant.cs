namespace FedActors.Runtime.Time;

/// <summary>A point on the clock of a run, in ticks of 100 ns since its start.</summary>
public readonly record struct Instant(long Ticks) : IComparable<Instant>
{
    /// <summary>When the run began.</summary>
    public static Instant Start => default;

    /// <summary>The time since the run began.</summary>
    public TimeSpan SinceStart => new(Ticks);

    /// <summary>A later point.</summary>
    public static Instant operator +(Instant instant, TimeSpan span) => new(checked(instant.Ticks + span.Ticks));

    /// <summary>The time between two points.</summary>
    public static TimeSpan operator -(Instant later, Instant earlier) => new(later.Ticks - earlier.Ticks);

    /// <inheritdoc/>
    public int CompareTo(Instant other) => Ticks.CompareTo(other.Ticks);

    /// <summary>Whether the left is the earlier.</summary>
    public static bool operator <(Instant left, Instant right) => left.Ticks < right.Ticks;

    /// <summary>Whether the left is the later.</summary>
    public static bool operator >(Instant left, Instant right) => left.Ticks > right.Ticks;

    /// <summary>Whether the left is not the later.</summary>
    public static bool operator <=(Instant left, Instant right) => left.Ticks <= right.Ticks;

    /// <summary>Whether the left is not the earlier.</summary>
    public static bool operator >=(Instant left, Instant right) => left.Ticks >= right.Ticks;

    /// <inheritdoc/>
    public override string ToString() => SinceStart.ToString("c");
}
