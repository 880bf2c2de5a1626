namespace FedActors.Actors.Devices;

/// <summary>One client's device and network.</summary>
internal readonly record struct DeviceProfile(
    double SamplesPerSecond, double DownloadBytesPerSecond, double UploadBytesPerSecond, TimeSpan Latency)
{
    /// <summary>The time to receive <paramref name="bytes"/>.</summary>
    public TimeSpan Download(long bytes) => Latency + Seconds(bytes / DownloadBytesPerSecond);

    /// <summary>The time to send <paramref name="bytes"/>.</summary>
    public TimeSpan Upload(long bytes) => Latency + Seconds(bytes / UploadBytesPerSecond);

    /// <summary>The time to train on <paramref name="samples"/>, all epochs together.</summary>
    public TimeSpan Train(long samples) => Seconds(samples / SamplesPerSecond);

    /// <summary>The time to download a model, train on some samples and upload an update.</summary>
    public TimeSpan Round(long down, long samples, long up) => Download(down) + Train(samples) + Upload(up);

    // Longer than a year is as good as never; the cap also keeps the time span from overflowing.
    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(Math.Min(seconds, 365.25 * 86400));
}
