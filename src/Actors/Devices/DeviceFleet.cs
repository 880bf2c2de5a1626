using FedActors.Numerics.Randomness;

namespace FedActors.Actors.Devices;

/// <summary>The devices of all clients: not stored, but drawn from the seed on demand.</summary>
internal sealed class DeviceFleet(DeviceOptions options, RandomKey key)
{
    private readonly RandomKey _key = key.With("devices");

    /// <summary>The device of a client.</summary>
    public DeviceProfile Of(int client)
    {
        var random = _key.With(client).Open();
        return new DeviceProfile(
            options.SamplesPerSecond.Draw(ref random),
            options.DownloadBytesPerSecond.Draw(ref random),
            options.UploadBytesPerSecond.Draw(ref random));
    }
}
