using FedActors.Actors.Devices;
using FedActors.Numerics.Randomness;

namespace FedActors.Actors.Tests.Devices;

public sealed class DeviceClassTests
{
    private static readonly DeviceClass Phone = new() { Name = "phone", Share = 0.7, SamplesPerSecond = new(50, 0.2) };
    private static readonly DeviceClass Laptop = new() { Name = "laptop", Share = 0.2, Clients = [3, 8] };

    [Fact]
    public void Classes_are_drawn_by_share_and_the_rest_have_none()
    {
        var fleet = new DeviceFleet(new DeviceOptions { Classes = [Phone, Laptop] }, RandomKey.Of(1));
        var counts = Enumerable.Range(0, 20_000).CountBy(client => fleet.ClassOf(client)?.Name ?? "none").ToDictionary();

        Assert.InRange(counts["phone"] / 20_000.0, 0.69, 0.71);
        Assert.InRange(counts["laptop"] / 20_000.0, 0.19, 0.21);
        Assert.InRange(counts["none"] / 20_000.0, 0.09, 0.11);
    }

    [Fact]
    public void Clients_that_a_class_names_are_in_it()
    {
        var options = new DeviceOptions { Classes = [Phone with { Share = 1 }, Laptop with { Share = 0 }] };
        var fleet = new DeviceFleet(options, RandomKey.Of(1));

        Assert.Equal([3, 8], Enumerable.Range(0, 100).Where(client => fleet.ClassOf(client)!.Name == "laptop"));
    }

    [Fact]
    public void A_class_changes_the_scale_of_a_client_and_not_its_draws()
    {
        var options = new DeviceOptions { SamplesPerSecond = new(200, 0.2) };
        var plain = new DeviceFleet(options, RandomKey.Of(1)).Of(5);

        var classed = new DeviceFleet(options with { Classes = [Phone with { Share = 1 }] }, RandomKey.Of(1)).Of(5);

        Assert.Equal(plain.SamplesPerSecond / 4, classed.SamplesPerSecond, 9);
        Assert.Equal(plain.UploadBytesPerSecond, classed.UploadBytesPerSecond);
    }

    [Fact]
    public void Shares_that_add_up_to_one_leave_nobody_out()
    {
        DeviceClass[] ten = [.. Enumerable.Range(0, 10).Select(number => new DeviceClass { Name = $"c{number}", Share = 0.1 })];
        var fleet = new DeviceFleet(new DeviceOptions { Classes = ten }, RandomKey.Of(1));

        Assert.Empty(new DeviceOptions { Classes = ten }.Check());
        Assert.DoesNotContain(Enumerable.Range(0, 5_000), client => fleet.ClassOf(client) is null);
    }

    [Fact]
    public void Latency_comes_on_top_of_each_transfer()
    {
        var slow = new DeviceOptions
        {
            DownloadBytesPerSecond = new(1000, 0),
            UploadBytesPerSecond = new(500, 0),
            Latency = TimeSpan.FromMilliseconds(50),
        };
        var device = new DeviceFleet(slow, RandomKey.Of(1)).Of(0);

        Assert.Equal(3.05, device.Download(3000).TotalSeconds, 9);
        Assert.Equal(0.05, device.Upload(0).TotalSeconds, 9);
    }

    [Fact]
    public void Classes_that_cannot_be_drawn_are_named_by_key()
    {
        Assert.Equal(
            [
                new("classes.a.share", "is 0, and no clients are named: nobody has it"),
                new("classes.b.samples-per-second.median", "is -1, must be above 0"),
                new("classes", "have shares that add up to 1.2, which is more than 1"),
                new("classes", "name client 4 more than once"),
                new("classes.c.clients", "name client 4, but there are 4 clients, from 0 on"),
                new("classes.d.clients", "name client 4, but there are 4 clients, from 0 on"),
            ],
            new DeviceOptions
            {
                Classes =
                [
                    new() { Name = "a" },
                    new() { Name = "b", Share = 0.6, SamplesPerSecond = new(-1, 0) },
                    new() { Name = "c", Share = 0.6, Clients = [4] },
                    new() { Name = "d", Clients = [4] },
                ],
            }.Check(4));
    }
}
