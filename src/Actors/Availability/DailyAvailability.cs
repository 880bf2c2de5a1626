using FedActors.Actors.Availability;
using FedActors.Numerics.Randomness;

namespace FedActors;

/// <summary>
/// The share of clients that are available follows a curve over the day. Each client is available once a day, at its own hours.
/// </summary>
public sealed record DailyAvailability : AvailabilityOptions
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>How configurations name and set it.</summary>
    public static Kind<AvailabilityOptions> Described { get; } = new KindBuilder<AvailabilityOptions, DailyAvailability>(
        "daily",
        "The share of clients that are available rises and falls over 24 hours as a cosine does. Each client has a threshold, "
        + "drawn once, and is available while its own curve is above it: some always, some never, most once a day.",
        new DailyAvailability())
        .Number("lowest", o => o.Lowest, (o, v) => o with { Lowest = v },
            "the share at the low point, twelve hours from the peak", Bounds.Share)
        .Number("highest", o => o.Highest, (o, v) => o with { Highest = v }, "the share at the peak", Bounds.Share)
        .Delay("peak", o => o.Peak, (o, v) => o with { Peak = v }, "how long after the start of the run the first peak comes")
        .Delay("spread", o => o.Spread, (o, v) => o with { Spread = v },
            "how far clients' peaks lie apart, as with zones of time: each is shifted by a draw that is uniform over so long, "
            + "half of it before the peak; with `24h`, the share stays even")
        .Check(o => o.Lowest <= o.Highest ? [] : [new("lowest", $"is {o.Lowest}, must be at most highest = {o.Highest}")])
        .Done();

    /// <inheritdoc/>
    public override Kind<AvailabilityOptions> Descriptor => Described;

    /// <summary>The share of clients that are available at the low point.</summary>
    public double Lowest { get; init; } = 0.1;

    /// <summary>The share of clients that are available at the peak.</summary>
    public double Highest { get; init; } = 0.9;

    /// <summary>How long after the start of the run the first peak comes.</summary>
    public TimeSpan Peak { get; init; }

    /// <summary>How far clients' peaks lie apart.</summary>
    public TimeSpan Spread { get; init; } = TimeSpan.FromHours(6);

    /// <inheritdoc/>
    internal override Func<int, Timeline> Open(RandomKey key) => client =>
    {
        var random = key.With(client).Open();
        var (threshold, shift) = (random.NextDouble(), random.NextDouble() - 0.5);
        if (threshold < Lowest) return Timeline.Always;
        if (threshold >= Highest) return Timeline.Never;
        // lowest + (highest − lowest) · (1 + cos 2πt) / 2 is above the threshold while |t| is below this share of a day.
        var half = Day * (Math.Acos(2 * (threshold - Lowest) / (Highest - Lowest) - 1) / (2 * Math.PI));
        return new Timeline([new UpSpan(TimeSpan.Zero, 2 * half)], Day, Peak + shift * Spread - half);
    };
}
