namespace FedActors;

/// <summary>Which clock a run goes by.</summary>
public abstract record ClockOptions : IDescribed<ClockOptions>
{
    private protected ClockOptions()
    {
    }

    /// <inheritdoc/>
    public abstract Kind<ClockOptions> Descriptor { get; }

    /// <summary>Whether the run can be reproduced bit for bit.</summary>
    public abstract bool IsRepeatable { get; }
}

/// <summary>A simulated clock, which jumps from event to event: there is no waiting, and every run is the same.</summary>
public sealed record VirtualClock : ClockOptions
{
    /// <summary>How configurations name it.</summary>
    public static Kind<ClockOptions> Described { get; } = new KindBuilder<ClockOptions, VirtualClock>(
        "virtual", "Time jumps from event to event: nobody waits, and every run is the same to the bit.", new VirtualClock())
        .Done();

    /// <inheritdoc/>
    public override Kind<ClockOptions> Descriptor => Described;

    /// <inheritdoc/>
    public override bool IsRepeatable => true;
}

/// <summary>Real time: devices take as long as they would in reality, which also decides the order of events.</summary>
public sealed record WallClock : ClockOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<ClockOptions> Described { get; } = new KindBuilder<ClockOptions, WallClock>(
        "wall",
        "Devices really take their time, divided by `speed`. Order comes from reality, so that no two runs are the same: for "
        + "trying out how a federation behaves when nothing is arranged.",
        new WallClock())
        .Number("speed", o => o.Speed, (o, v) => o with { Speed = v },
            "how many times faster than real time the federation runs", new Bounds(0.001, 1e6))
        .Done();

    /// <inheritdoc/>
    public override Kind<ClockOptions> Descriptor => Described;

    /// <summary>How many times faster than real time the federation runs.</summary>
    public double Speed { get; init; } = 1;

    /// <inheritdoc/>
    public override bool IsRepeatable => false;
}
