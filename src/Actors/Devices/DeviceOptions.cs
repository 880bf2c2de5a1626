using FedActors.Settings;

namespace FedActors.Actors.Devices;

/// <summary>How fast the clients' devices are. Each quantity is log-normally distributed over the clients.</summary>
public sealed record DeviceOptions
{
    /// <summary>How many samples a device trains on per second.</summary>
    public Spread SamplesPerSecond { get; init; } = new(200, 0.5);

    /// <summary>How many bytes it downloads per second.</summary>
    public Spread DownloadBytesPerSecond { get; init; } = new(2_000_000, 0.5);

    /// <summary>How many bytes it uploads per second.</summary>
    public Spread UploadBytesPerSecond { get; init; } = new(500_000, 0.5);

    /// <summary>Settings that cannot work, by key.</summary>
    public IEnumerable<Problem> Check() =>
        SamplesPerSecond.Check("samples-per-second")
            .Concat(DownloadBytesPerSecond.Check("download"))
            .Concat(UploadBytesPerSecond.Check("upload"));
}
