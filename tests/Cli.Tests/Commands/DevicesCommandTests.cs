using System.Text.Json;
using System.Xml.Linq;

namespace FedActors.Cli.Tests.Commands;

public sealed class DevicesCommandTests : IDisposable
{
    private const string Classes = """
        devices {
          classes { phone { share = 0.5, samples-per-second { median = 10, sigma = 0 } }, desk { clients = [0, 1] } }
          availability = spans { on = 6h, off = 18h }
        }
        """;

    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task An_experiment_is_described_with_quantiles_and_bars()
    {
        Assert.Equal(0, await _line.RunAsync("devices", "describe", _line.Experiment(Classes)));

        Assert.Matches(@"tiny\.conf: 6 clients: \d phone, 2 desk", _line.Out);
        Assert.Matches(@"5% +25% +50% +75% +95%", _line.Out);
        Assert.All(
            ["training", "download", "upload", "available"],
            name => Assert.Equal(2, _line.Out.Split('\n').Count(line => line.StartsWith(name, StringComparison.Ordinal))));
        Assert.Matches(@"available +25\.0% +25\.0% +25\.0% +25\.0% +25\.0%", _line.Out);
        Assert.Matches(@"by hour +[·▁▂▃▄▅▆▇█]{24}  0 h to 24 h: ", _line.Out);
        Assert.DoesNotContain("twin", _line.Out);
    }

    [Fact]
    public async Task Json_and_a_picture_say_the_same()
    {
        var picture = _line.PathOf("devices.svg");
        Assert.Equal(0, await _line.RunAsync("devices", "describe", _line.Experiment(Classes), "--json", "--svg", picture));

        using var json = JsonDocument.Parse(_line.Out);
        Assert.Equal(6, json.RootElement.GetProperty("clients").GetInt32());
        Assert.Equal(
            ["training", "download", "upload", "available"],
            json.RootElement.GetProperty("distributions").EnumerateArray().Select(one => one.GetProperty("name").GetString()));
        Assert.Equal(24, json.RootElement.GetProperty("available_by_hour").GetArrayLength());
        // A title, four panels of three texts, one of the day.
        Assert.Equal(1 + 5 * 3, XDocument.Load(picture).Descendants().Count(element => element.Name.LocalName == "text"));
    }

    [Fact]
    public async Task A_trace_says_when_clients_were_available()
    {
        var trace = _line.PathOf("phones.csv");
        await File.WriteAllTextAsync(trace, "client,time,up\n0,0,1\n0,21600,0\n0,86400,0\n1,0,0\n1,43200,1\n");

        Assert.Equal(0, await _line.RunAsync("devices", "describe", trace, "--json"));

        using var json = JsonDocument.Parse(_line.Out);
        var available = Assert.Single(json.RootElement.GetProperty("distributions").EnumerateArray());
        Assert.Equal(
            (0.25, 0.5), (available.GetProperty("least").GetDouble(), available.GetProperty("most").GetDouble()));
        Assert.Equal(
            [.. Enumerable.Repeat(0.5, 6), .. Enumerable.Repeat(0d, 6), .. Enumerable.Repeat(0.5, 12)],
            json.RootElement.GetProperty("available_by_hour").EnumerateArray().Select(share => share.GetDouble()));
    }

    [Fact]
    public async Task Capacities_come_with_settings_for_a_file()
    {
        var capacities = _line.PathOf("client_device_capacity");
        await File.WriteAllBytesAsync(capacities, Capacities((10, 800), (40, 3200)));

        Assert.Equal(0, await _line.RunAsync("devices", "describe", capacities, "--format", "fedscale"));

        // The medians are geometric means: 1000 / (3 · 20) samples and 1,600 kbit a second; ln 2 is 0.693.
        Assert.Contains("samples-per-second { median = 16.67, sigma = 0.693 }", _line.Out);
        Assert.Contains("download { median = 200kB, sigma = 0.693 }", _line.Out);
        Assert.Contains("upload { median = 200kB, sigma = 0.693 }", _line.Out);
    }

    [Fact]
    public async Task What_cannot_be_described_or_drawn_is_one_message()
    {
        Assert.Equal(2, await _line.RunAsync("devices", "describe", _line.PathOf("none.csv")));
        Assert.Contains("none.csv: cannot be read: ", _line.Error);

        Assert.Equal(2, await _line.RunAsync("devices", "describe", _line.Experiment("devices.latency = -1")));
        Assert.Contains("devices.latency", _line.Error);

        Assert.Equal(2, await _line.RunAsync("devices", "describe", _line.Experiment(), "--svg", _line.PathOf("no/folder.svg")));
        Assert.Contains("cannot be written", _line.Error);
    }

    /// <summary>A pickle of protocol 2: {number: {"computation": ms, "communication": kbit/s}}.</summary>
    private static byte[] Capacities(params (short Milliseconds, short Kilobits)[] devices)
    {
        var bytes = new List<byte>([0x80, 2, .. "}("u8]);
        foreach (var (number, device) in devices.Index())
        {
            bytes.AddRange([(byte)'K', (byte)number, .. "}("u8]);
            bytes.AddRange([(byte)'U', 11, .. "computation"u8, (byte)'M', .. BitConverter.GetBytes(device.Milliseconds)]);
            bytes.AddRange([(byte)'U', 13, .. "communication"u8, (byte)'M', .. BitConverter.GetBytes(device.Kilobits)]);
            bytes.Add((byte)'u');
        }
        return [.. bytes, .. "u."u8];
    }
}
