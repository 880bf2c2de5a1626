namespace FedActors;

/// <summary>How fast devices and their networks are. Each quantity but the latency is log-normal over the clients.</summary>
public abstract record DeviceSpeeds
{
    private protected DeviceSpeeds()
    {
    }

    /// <summary>How many samples a device trains on per second.</summary>
    public LogNormal SamplesPerSecond { get; init; } = new(200, 0.5);

    /// <summary>How many bytes it downloads per second.</summary>
    public LogNormal DownloadBytesPerSecond { get; init; } = new(2_000_000, 0.5);

    /// <summary>How many bytes it uploads per second.</summary>
    public LogNormal UploadBytesPerSecond { get; init; } = new(500_000, 0.5);

    /// <summary>What each download and each upload takes on top, however small it is.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>Describes the settings that devices have, alone or in a class.</summary>
    private protected static KindBuilder<T, T> Describe<T>(string name, string summary, T defaults) where T : DeviceSpeeds =>
        new KindBuilder<T, T>(name, summary, defaults)
            .Section("samples-per-second", o => o.SamplesPerSecond, (o, v) => o with { SamplesPerSecond = v },
                "samples that a device trains on in a second", LogNormal.Numbers(defaults.SamplesPerSecond))
            .Section("download", o => o.DownloadBytesPerSecond, (o, v) => o with { DownloadBytesPerSecond = v },
                "bytes that it downloads in a second", LogNormal.Bytes(defaults.DownloadBytesPerSecond))
            .Section("upload", o => o.UploadBytesPerSecond, (o, v) => o with { UploadBytesPerSecond = v },
                "bytes that it uploads in a second", LogNormal.Bytes(defaults.UploadBytesPerSecond))
            .Delay("latency", o => o.Latency, (o, v) => o with { Latency = v },
                "what each download and each upload takes on top, however small it is");
}
