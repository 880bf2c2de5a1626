namespace FedActors;

/// <summary>A kind of device that some clients have. What a configuration does not set is as for all devices.</summary>
public sealed record DeviceClass : DeviceSpeeds
{
    /// <summary>How configurations set it.</summary>
    public static Kind<DeviceClass> Described { get; } = Describe<DeviceClass>(
        "class", "A kind of device that some clients have.", new DeviceClass())
        .Number("share", o => o.Share, (o, v) => o with { Share = v },
            "the share of clients that have such a device, among those whom no class names; each client's is drawn once",
            Bounds.Share)
        .Integers("clients", o => o.Clients, (o, v) => o with { Clients = v }, "clients that have such a device in any case")
        .Check(o => o.Share > 0 || o.Clients.Count > 0 ? [] : [new("share", "is 0, and no clients are named: nobody has it")])
        .Done();

    /// <summary>Its name.</summary>
    public string Name { get; init; } = "devices";

    /// <summary>The share of clients that have such a device, among those whom no class names.</summary>
    public double Share { get; init; }

    /// <summary>Clients that have such a device in any case.</summary>
    public IReadOnlyList<int> Clients { get; init; } = [];
}
