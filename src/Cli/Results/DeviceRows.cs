using System.Globalization;
using FedActors.Engine.Descriptions;
using FedActors.Engine.Reports;
using FedActors.Hocon;
using FedActors.Settings;

namespace FedActors.Cli.Results;

/// <summary>What people see of a description of devices, as text and in pictures.</summary>
internal static class DeviceRows
{
    /// <summary>The quantiles that are shown.</summary>
    public static IReadOnlyList<double> Quantiles { get; } = [0.05, 0.25, 0.5, 0.75, 0.95];

    /// <summary>A number of a distribution, with its unit.</summary>
    public static string Number(Measure measure, double value) => measure switch
    {
        Measure.Seconds => Figures.Duration(TimeSpan.FromSeconds(value)),
        Measure.SamplesPerSecond => $"{Figures.Rate(value)}/s",
        Measure.BytesPerSecond => Bytes(value),
        _ => Figures.Percent(value),
    };

    /// <summary>The quantiles of a distribution, with their unit.</summary>
    public static IEnumerable<string> QuantilesOf(Distribution one) =>
        Quantiles.Select(share => Number(one.Measure, one.Quantile(share)));

    /// <summary>Who is described: <c>1,000 clients: 700 phone, 300 laptop</c>.</summary>
    public static string Clients(DeviceDescription devices)
    {
        var classes = devices.Classes.Where(one => one.Name.Length > 0 || one.Clients > 0)
            .Select(one => $"{Figures.Count(one.Clients)} {(one.Name.Length > 0 ? Printable.Of(one.Name) : "in no class")}");
        var clients = Figures.Count(devices.Clients, "client");
        return devices.Classes.Count == 0 ? clients : $"{clients}: {string.Join(", ", classes)}";
    }

    /// <summary>The log-normal twins of what was measured, as a file would name them.</summary>
    public static IEnumerable<string> Twins(DeviceDescription devices) =>
        from distribution in devices.Distributions
        from setting in distribution.Settings
        let twin = distribution.Twin()
        let median = distribution.Measure == Measure.BytesPerSecond
            ? HoconText.OfBytes(Math.Max(1, (long)Math.Round(twin.Median)))
            : twin.Median.ToString("G4", CultureInfo.InvariantCulture)
        select string.Create(CultureInfo.InvariantCulture, $"{setting} {{ median = {median}, sigma = {twin.Sigma:0.###} }}");

    private static string Bytes(double perSecond) => perSecond switch
    {
        >= 995_000 => string.Create(CultureInfo.InvariantCulture, $"{perSecond / 1e6:0.##} MB/s"),
        >= 995 => string.Create(CultureInfo.InvariantCulture, $"{perSecond / 1e3:0.#} kB/s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{perSecond:0.#} B/s"),
    };
}
