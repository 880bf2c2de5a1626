namespace FedActors;

/// <summary>How fast the clients' devices are. Each quantity is log-normally distributed over the clients.</summary>
public sealed record DeviceOptions
{
    /// <summary>How configurations set it.</summary>
    public static Kind<DeviceOptions> Described { get; } = new KindBuilder<DeviceOptions, DeviceOptions>(
        "devices",
        "How fast the clients are. Each quantity is log-normal over the clients: half of them have less than `median`; with "
        + "`sigma` = 0.5 one in six has less than 0.61 of it.",
        new DeviceOptions())
        .Section("samples-per-second", o => o.SamplesPerSecond, (o, v) => o with { SamplesPerSecond = v },
            "samples that a device trains on in a second", LogNormal.Numbers(new DeviceOptions().SamplesPerSecond))
        .Section("download", o => o.DownloadBytesPerSecond, (o, v) => o with { DownloadBytesPerSecond = v },
            "bytes that it downloads in a second", LogNormal.Bytes(new DeviceOptions().DownloadBytesPerSecond))
        .Section("upload", o => o.UploadBytesPerSecond, (o, v) => o with { UploadBytesPerSecond = v },
            "bytes that it uploads in a second", LogNormal.Bytes(new DeviceOptions().UploadBytesPerSecond))
        .Done();

    /// <summary>How many samples a device trains on per second.</summary>
    public LogNormal SamplesPerSecond { get; init; } = new(200, 0.5);

    /// <summary>How many bytes it downloads per second.</summary>
    public LogNormal DownloadBytesPerSecond { get; init; } = new(2_000_000, 0.5);

    /// <summary>How many bytes it uploads per second.</summary>
    public LogNormal UploadBytesPerSecond { get; init; } = new(500_000, 0.5);

    /// <summary>Settings that cannot work, by key.</summary>
    public IEnumerable<Problem> Check() => Described.Check(this);
}
