using FedActors.Actors.Devices;

namespace FedActors;

/// <summary>How fast the clients' devices are, and when they are available.</summary>
public sealed record DeviceOptions : DeviceSpeeds
{
    /// <summary>How configurations set it.</summary>
    public static Kind<DeviceOptions> Described { get; } = Describe<DeviceOptions>(
        "devices",
        "How fast the clients are, and when they are available. Each quantity is log-normal over the clients: half of them have "
        + "less than `median`; with `sigma` = 0.5 one in six has less than 0.61 of it.",
        new DeviceOptions())
        .Custom(ClassSettings.Look, ClassSettings.Read, ClassSettings.Write, ClassSettings.Check)
        .Kind("availability", o => o.Availability, (o, v) => o with { Availability = v },
            "when clients are available: a round asks nobody else, and waits if nobody is", isQuiet: true)
        .Word("when-gone", o => o.WhenGone, (o, v) => o with { WhenGone = v },
            "what becomes of the work of a client that goes offline in the middle of it: `lose`: its update never comes; "
            + "`pause`: it goes on when the client is available again",
            ("lose", WhenGone.Lose), ("pause", WhenGone.Pause))
        .WrittenIfSet("latency", "classes", "when-gone")
        .Done();

    /// <summary>Kinds of devices that some clients have; the others are as these options say.</summary>
    public IReadOnlyList<DeviceClass> Classes { get; init; } = [];

    /// <summary>When clients are available.</summary>
    public AvailabilityOptions Availability { get; init; } = new AlwaysAvailable();

    /// <summary>What becomes of the work of a client that goes offline in the middle of it.</summary>
    public WhenGone WhenGone { get; init; }

    /// <summary>Settings that cannot work, by key.</summary>
    public IEnumerable<Problem> Check() => Described.Check(this);

    /// <summary>The same with what only the number of clients can tell.</summary>
    public IEnumerable<Problem> Check(int clients) => Check().Concat(
        from one in Classes
        from client in one.Clients
        where client >= clients
        select new Problem($"classes.{one.Name}.clients", $"name client {client}, but there are {clients} clients, from 0 on"));
}
