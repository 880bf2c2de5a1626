using FedActors.Engine.Descriptions;
using static FedActors.Engine.Reports.Markup.Html;

namespace FedActors.Cli.Results;

/// <summary>A description of devices as a picture: a panel of bars for each quantity, one below the other.</summary>
internal static class DevicesSvg
{
    private const double Width = 640, Panel = 130, Margin = 20, Bars = 70, Top = 44;

    public static string Of(string source, DeviceDescription devices)
    {
        var panels = devices.Distributions.Select(one => new Row(
            $"{one.Name}, median {DeviceRows.Number(one.Measure, one.Quantile(0.5))}",
            DeviceRows.Number(one.Measure, one.Least),
            DeviceRows.Number(one.Measure, one.Most),
            [.. one.Histogram().Select(count => (double)count)])).ToList();
        if (devices.Day.Count > 0)
            panels.Add(new Row(
                $"available by hour, at most {DeviceRows.Number(Measure.Share, devices.Day.Max())}", "0 h", "24 h", devices.Day));
        var height = Top + panels.Count * Panel;
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {N(Width)} {N(height)}" font-family="sans-serif" font-size="13">
            <rect width="100%" height="100%" fill="#fff"/>
            <text x="{N(Margin)}" y="26" font-weight="bold">{Escape($"{source}: {DeviceRows.Clients(devices)}")}</text>
            {Each(panels.Index(), panel => Drawn(panel.Item, Top + panel.Index * Panel))}
            </svg>

            """;
    }

    private static string Drawn(Row row, double top)
    {
        var (bottom, highest) = (top + 20 + Bars, Math.Max(double.Epsilon, row.Heights.Max()));
        var step = (Width - 2 * Margin) / row.Heights.Count;
        var bars = Each(row.Heights.Index(), bar =>
        {
            var height = bar.Item / highest * Bars;
            return $"""
                <rect x="{N(Margin + bar.Index * step)}" y="{N(bottom - height)}" width="{N(step - 1)}" height="{N(height)}"/>
                """;
        });
        return $"""
            <text x="{N(Margin)}" y="{N(top + 12)}">{Escape(row.Title)}</text>
            <g fill="#3566a8">{bars}</g>
            <text x="{N(Margin)}" y="{N(bottom + 16)}" fill="#555">{Escape(row.Low)}</text>
            <text x="{N(Width - Margin)}" y="{N(bottom + 16)}" fill="#555" text-anchor="end">{Escape(row.High)}</text>
            """;
    }

    private sealed record Row(string Title, string Low, string High, IReadOnlyList<double> Heights);
}
