using FedActors.Actors.Availability;
using FedActors.Actors.Availability.Traces;
using FedActors.Numerics.Randomness;
using FedActors.Training.Data.Files;

namespace FedActors;

/// <summary>Clients are available when a file says so: what was measured on real devices.</summary>
public sealed record TraceAvailability : AvailabilityOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<AvailabilityOptions> Described { get; } = new KindBuilder<AvailabilityOptions, TraceAvailability>(
        "trace",
        "Clients are available when a file says so. Client n is the n-th device of the file; where there are more clients, its "
        + "devices come again from the first. A trace repeats after its duration.",
        new TraceAvailability())
        .Text("file", o => o.File, (o, v) => o with { File = v }, "the file",
            path => OwnFile.Problem(path, "which file says when clients are available?"))
        .Word("format", o => o.Format, (o, v) => o with { Format = v },
            "`csv`: lines client,time,up (seconds; 0 or 1), which repeat after the latest time; `fedscale`: FedScale's pickle of "
            + "availability; `flash`: FLASH's state_traces.json, in which a device is available while it is idle (screen off or "
            + "locked), charged, and on Wi-Fi",
            ("csv", TraceFormat.Csv), ("fedscale", TraceFormat.FedScale), ("flash", TraceFormat.Flash))
        .Done();

    /// <inheritdoc/>
    public override Kind<AvailabilityOptions> Descriptor => Described;

    /// <summary>The file.</summary>
    public string File { get; init; } = "";

    /// <summary>How it is written.</summary>
    public TraceFormat Format { get; init; }

    /// <inheritdoc/>
    internal override Func<int, Timeline> Open(RandomKey key)
    {
        var timelines = TraceFile.Read(File, Format);
        return client => timelines[client % timelines.Count];
    }
}
