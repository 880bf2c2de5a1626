using System.Globalization;
using FedActors.Engine.Descriptions;
using FedActors.Engine.Reports;

namespace FedActors.Cli.Results;

/// <summary>A description of data for people: figures, and for each client a row of bars, one per label.</summary>
internal sealed class DescriptionText(Screen screen)
{
    private const string Bars = "▁▂▃▄▅▆▇█";
    private const int Margin = 20;

    public void Write(DataDescription data)
    {
        var writer = screen.Writer;
        writer.WriteLine(
            $"{data.Set}: samples of {data.Shape}, {Figures.Count(data.Labels.Count, "label")}, "
            + $"{Figures.Count(data.Labels.Sum())} to train on, {Figures.Count(data.TestSamples)} to test on");
        writer.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"heterogeneity: {data.Similarity:0.000} mean intra-label cosine similarity"));
        if (data.ClassNames.Count > 0) writer.WriteLine($"classes: {ClassList.Of(data.ClassNames)}");
        if (data.Sizes.Count > 0) writer.WriteLine(Sizes(data.Sizes));
        writer.WriteLine();
        writer.WriteLine($"{"client",-8}{"samples",9}   labels 0 … {data.Labels.Count - 1}");
        WriteRow("all", data.Labels);
        foreach (var client in data.Clients) WriteRow(client.Client.ToString(CultureInfo.InvariantCulture), client.Labels);
        if (data.Clients.Count < data.Sizes.Count)
            writer.WriteLine($"… and {Figures.Count(data.Sizes.Count - data.Clients.Count, "more client")}");
        if (data.Sizes.Count == 0) writer.WriteLine("It is not split over clients yet: set data.partition.");
    }

    private static string Sizes(IReadOnlyList<int> sizes) =>
        $"{Figures.Count(sizes.Count, "client")} with {Figures.Count(sizes[0])} to {Figures.Count(sizes[^1], "sample")}, "
        + $"median {Figures.Count(sizes[sizes.Count / 2])}";

    private void WriteRow(string name, IReadOnlyList<int> labels) =>
        screen.Writer.WriteLine($"{name,-8}{Figures.Count(labels.Sum()),9}   {Drawn(labels)}");

    private string Drawn(IReadOnlyList<int> labels)
    {
        var room = Math.Max(1, screen.Width - Margin - 1);
        var highest = Math.Max(1, labels.Max());
        var bars = string.Concat(labels.Take(room).Select(count => count == 0 ? '·' : Bars[(count * Bars.Length - 1) / highest]));
        return labels.Count > room ? bars + "…" : bars;
    }
}
