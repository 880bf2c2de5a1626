using FedActors.Settings;

namespace FedActors.Engine.Experiments;

/// <summary>Which clock a run goes by.</summary>
public abstract record ClockOptions
{
    /// <summary>Whether the run can be repeated to the bit.</summary>
    public abstract bool IsRepeatable { get; }

    /// <summary>What cannot work.</summary>
    internal virtual IEnumerable<Problem> Check() => [];
}

/// <summary>A simulated clock, which jumps from event to event: nobody waits, and every run is the same.</summary>
public sealed record VirtualClock : ClockOptions
{
    /// <inheritdoc/>
    public override bool IsRepeatable => true;
}

/// <summary>The clock on the wall: devices really take their time, and order comes from reality.</summary>
public sealed record WallClock : ClockOptions
{
    private const double Fastest = 1e6;

    /// <summary>How many times as fast as on the wall time passes for the federation.</summary>
    public double Speed { get; init; } = 1;

    /// <inheritdoc/>
    public override bool IsRepeatable => false;

    internal override IEnumerable<Problem> Check()
    {
        if (!(Speed is > 0 and <= Fastest)) yield return new Problem("speed", $"must be above 0 and at most {Fastest:0}, found {Speed}");
    }
}
