using FedActors.Settings;

namespace FedActors.Actors.Devices;

/// <summary>How fast the devices of the clients are. Each quantity is log-normal over clients: the median, and how far they spread.</summary>
public sealed record DeviceOptions
{
    /// <summary>Samples that a device trains on in a second.</summary>
    public Spread SamplesPerSecond { get; init; } = new(200, 0.5);

    /// <summary>Bytes that it downloads in a second.</summary>
    public Spread DownloadBytesPerSecond { get; init; } = new(2_000_000, 0.5);

    /// <summary>Bytes that it uploads in a second.</summary>
    public Spread UploadBytesPerSecond { get; init; } = new(500_000, 0.5);

    /// <summary>What cannot work, by key.</summary>
    public IEnumerable<Problem> Check() =>
        SamplesPerSecond.Check("samples-per-second")
            .Concat(DownloadBytesPerSecond.Check("download"))
            .Concat(UploadBytesPerSecond.Check("upload"));
}
