using FedActors.Actors.Devices;
using FedActors.Numerics.Randomness;

namespace FedActors.Actors.Tests.Devices;

public class DeviceFleetTests
{
    [Fact]
    public void A_device_depends_only_on_the_seed_and_the_client()
    {
        var fleet = new DeviceFleet(new DeviceOptions(), RandomKey.Of(1));

        Assert.Equal(fleet.Of(5), new DeviceFleet(new DeviceOptions(), RandomKey.Of(1)).Of(5));
        Assert.NotEqual(fleet.Of(5), fleet.Of(6));
        Assert.NotEqual(fleet.Of(5), new DeviceFleet(new DeviceOptions(), RandomKey.Of(2)).Of(5));
    }

    [Fact]
    public void Half_of_the_devices_are_below_the_median_and_one_in_six_are_more_than_one_sigma_below()
    {
        var fleet = new DeviceFleet(new DeviceOptions { SamplesPerSecond = new LogNormal(100, 0.5) }, RandomKey.Of(1));
        var speeds = Enumerable.Range(0, 20_000).Select(client => fleet.Of(client).SamplesPerSecond).ToList();

        Assert.InRange(speeds.Count(speed => speed < 100) / 20_000.0, 0.49, 0.51);
        Assert.InRange(speeds.Count(speed => speed < 100 * Math.Exp(-0.5)) / 20_000.0, 0.15, 0.17);
    }

    [Fact]
    public void Without_spread_all_devices_are_alike_and_times_are_sizes_divided_by_speeds()
    {
        var options = new DeviceOptions
        {
            SamplesPerSecond = new LogNormal(50, 0),
            DownloadBytesPerSecond = new LogNormal(1000, 0),
            UploadBytesPerSecond = new LogNormal(500, 0),
        };
        var device = new DeviceFleet(options, RandomKey.Of(3)).Of(0);

        Assert.Equal(2, device.Train(100).TotalSeconds);
        Assert.Equal(3, device.Download(3000).TotalSeconds);
        Assert.Equal(6, device.Upload(3000).TotalSeconds);
        Assert.Equal(365.25, device.Train(long.MaxValue).TotalDays, 9);
    }

    [Fact]
    public void Settings_that_cannot_work_are_named_by_key()
    {
        var wrong = new DeviceOptions { SamplesPerSecond = new(0, 0), UploadBytesPerSecond = new(1, double.NaN) };

        Assert.Equal(["samples-per-second.median", "upload.sigma"], wrong.Check().Select(problem => problem.Key));
        Assert.Empty(new DeviceOptions().Check());
    }
}
