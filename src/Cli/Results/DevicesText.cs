using FedActors.Engine.Descriptions;
using FedActors.Settings;

namespace FedActors.Cli.Results;

/// <summary>A description of devices for people: quantiles, and a row of bars for each quantity.</summary>
internal sealed class DevicesText(Screen screen)
{
    private const string Bars = "▁▂▃▄▅▆▇█";
    private const int Name = 13, Number = 13;

    public void Write(string source, DeviceDescription devices)
    {
        var writer = screen.Writer;
        writer.WriteLine($"{Printable.Of(source)}: {DeviceRows.Clients(devices)}");
        writer.WriteLine();
        writer.WriteLine($"{"",-Name}{Row(DeviceRows.Quantiles.Select(share => $"{100 * share:0}%"))}");
        foreach (var one in devices.Distributions) writer.WriteLine($"{one.Name,-Name}{Row(DeviceRows.QuantilesOf(one))}");
        writer.WriteLine();
        foreach (var one in devices.Distributions)
            writer.WriteLine(
                $"{one.Name,-Name}{Drawn([.. one.Histogram().Select(count => (double)count)])}  "
                + $"{DeviceRows.Number(one.Measure, one.Least)} to {DeviceRows.Number(one.Measure, one.Most)}");
        if (devices.Day.Count > 0)
            writer.WriteLine(
                $"{"by hour",-Name}{Drawn(devices.Day)}  0 h to 24 h: {DeviceRows.Number(Measure.Share, devices.Day.Min())} to "
                + $"{DeviceRows.Number(Measure.Share, devices.Day.Max())} are available");
        var twins = DeviceRows.Twins(devices).ToList();
        if (twins.Count == 0) return;
        writer.WriteLine();
        writer.WriteLine("The log-normal twin, for an experiment's devices:");
        foreach (var twin in twins) writer.WriteLine($"  {twin}");
    }

    private static string Row(IEnumerable<string> cells) => string.Concat(cells.Select(cell => $"{cell,Number}"));

    private static string Drawn(IReadOnlyList<double> heights)
    {
        var highest = heights.Max();
        return string.Concat(heights.Select(
            height => height <= 0 ? '·' : Bars[Math.Min(Bars.Length - 1, (int)(height / highest * Bars.Length))]));
    }
}
