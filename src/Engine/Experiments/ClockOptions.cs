using FedActors.Settings;

namespace FedActors.Engine.Experiments;

/// <summary>Which clock a run goes by.</summary>
public abstract record ClockOptions
{
    /// <summary>Whether the run can be reproduced bit for bit.</summary>
    public abstract bool IsRepeatable { get; }

    /// <summary>Settings that cannot work.</summary>
    internal virtual IEnumerable<Problem> Check() => [];
}

/// <summary>A simulated clock, which jumps from event to event: there is no waiting, and every run is the same.</summary>
public sealed record VirtualClock : ClockOptions
{
    /// <inheritdoc/>
    public override bool IsRepeatable => true;
}

/// <summary>Real time: devices take as long as they would in reality, which also decides the order of events.</summary>
public sealed record WallClock : ClockOptions
{
    private const double Slowest = 0.001, Fastest = 1e6;

    /// <summary>How many times faster than real time the federation runs.</summary>
    public double Speed { get; init; } = 1;

    /// <inheritdoc/>
    public override bool IsRepeatable => false;

    internal override IEnumerable<Problem> Check()
    {
        if (!(Speed is >= Slowest and <= Fastest))
            yield return new Problem("speed", $"must be from {Slowest} to {Fastest:0}, found {Speed}");
    }
}
