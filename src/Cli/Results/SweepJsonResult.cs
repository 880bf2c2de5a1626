using FedActors.Engine.RunFolders;
using FedActors.Engine.Sweeps;

namespace FedActors.Cli.Results;

/// <summary>The result for programs: a line with a JSON object for each cell, and a final one with a summary.</summary>
internal sealed class SweepJsonResult(TextWriter writer) : ISweepView
{
    public void Cell(IReadOnlyList<SweepAxis> axes, CellResult cell) => JsonText.WriteLine(writer, json =>
    {
        json.WriteStartObject();
        json.WriteString("cell", cell.Id);
        json.WriteStartObject("values");
        foreach (var (axis, label) in axes.Zip(cell.Labels)) json.WriteString(axis.Name, label);
        json.WriteEndObject();
        json.WriteNumber("seed", cell.Seed);
        json.WriteString("state", StateText.Of(cell.State));
        json.WriteString("why", cell.Why);
        json.WriteBoolean("reused", cell.IsReused);
        json.WriteString("folder", cell.Folder);
        json.WriteStartArray("rules");
        foreach (var rule in cell.Rules) StandingsJson.WriteRule(json, rule);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    public void End(SweepContent content, string folder) => JsonText.WriteLine(writer, json =>
    {
        json.WriteStartObject();
        json.WriteString("name", content.Name);
        json.WriteString("folder", folder);
        json.WriteNumber("cells", content.Cells.Count);
        json.WriteNumber("done", content.Count(CellState.Done));
        json.WriteNumber("failed", content.Count(CellState.Failed));
        json.WriteString("fingerprint", content.Count(CellState.Done) > 0 ? content.Fingerprint : null);
        json.WriteNumber("cpu_s", content.ProcessorTime.TotalSeconds);
        json.WriteEndObject();
    });
}
