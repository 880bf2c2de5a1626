using FedActors.Actors.Devices;
using FedActors.Hocon.Binding;

namespace FedActors.Engine.Configuration;

/// <summary>
/// <c>devices { samples-per-second { median = 200, sigma = 0.5 }, download { median = 2MB }, upload { … } }</c>
/// </summary>
internal static class DeviceReader
{
    public static DeviceOptions Read(Section devices)
    {
        var fallback = new DeviceOptions();
        return new DeviceOptions
        {
            SamplesPerSecond = Numbers(devices.Child("samples-per-second"), fallback.SamplesPerSecond),
            DownloadBytesPerSecond = Bytes(devices.Child("download"), fallback.DownloadBytesPerSecond),
            UploadBytesPerSecond = Bytes(devices.Child("upload"), fallback.UploadBytesPerSecond),
        };
    }

    private static Spread Numbers(Section spread, Spread fallback) =>
        new(spread.Double("median", fallback.Median), Sigma(spread, fallback));

    private static Spread Bytes(Section spread, Spread fallback) =>
        new(spread.Bytes("median", (long)fallback.Median), Sigma(spread, fallback));

    private static double Sigma(Section spread, Spread fallback) => spread.Double("sigma", fallback.Sigma);
}
