using FedActors.Actors.Availability;
using FedActors.Numerics.Randomness;
using FedActors.Runtime.Time;

namespace FedActors.Actors.Devices;

/// <summary>The devices of all clients: not stored, but drawn from the seed on demand.</summary>
internal sealed class DeviceFleet
{
    private readonly DeviceOptions _options;
    private readonly RandomKey _key;
    private readonly ClassDraw _classes;
    private readonly Func<int, Timeline> _timelines;

    /// <exception cref="DataException">The file that says when clients are available cannot be read.</exception>
    public DeviceFleet(DeviceOptions options, RandomKey key)
    {
        (_options, _key) = (options, key.With("devices"));
        _classes = new ClassDraw(options.Classes, key.With("device-classes"));
        _timelines = options.Availability.Open(key.With("availability"));
    }

    /// <summary>Whether all clients are available at all times.</summary>
    public bool IsAlwaysUp => _options.Availability is AlwaysAvailable;

    /// <summary>The device of a client.</summary>
    public DeviceProfile Of(int client)
    {
        var random = _key.With(client).Open();
        DeviceSpeeds speeds = _classes.Of(client) is { } its ? its : _options;
        return new DeviceProfile(
            speeds.SamplesPerSecond.Draw(ref random),
            speeds.DownloadBytesPerSecond.Draw(ref random),
            speeds.UploadBytesPerSecond.Draw(ref random),
            speeds.Latency);
    }

    /// <summary>The class of a client's device; null if it has none.</summary>
    public DeviceClass? ClassOf(int client) => _classes.Of(client);

    /// <summary>When a client is available.</summary>
    public Timeline TimelineOf(int client) => _timelines(client);

    /// <summary>Whether a client is available.</summary>
    public bool IsUp(int client, Instant time) => IsAlwaysUp || TimelineOf(client).IsUp(time);

    /// <summary>When the first of so many clients is available, from a moment on; null if none ever is.</summary>
    public Instant? NextUp(int clients, Instant time) =>
        Enumerable.Range(0, clients).Min(client => TimelineOf(client).NextUp(time));

    /// <summary>How a piece of work ends that a client begins now.</summary>
    public Stay Stay(Timeline timeline, Instant now, TimeSpan work) =>
        Availability.Stay.For(timeline, _options.WhenGone, now, work);
}
