using System.Text;
using System.Text.Json;
using FedActors.Engine.RunFolders;

namespace FedActors.Cli.Results;

/// <summary>The result for programs: a line with a JSON object for each round, and a final one with a summary.</summary>
internal sealed class JsonResult(TextWriter writer) : IResultView
{
    public void Round(RoundSummary round) => WriteLine(json => RoundsJson.Write(json, round));

    public void End(RunOutcome outcome) => WriteLine(json =>
    {
        json.WriteStartObject();
        json.WriteString("name", outcome.Name);
        json.WriteString("folder", outcome.Folder);
        json.WriteString("ended_early", outcome.EndedEarly);
        json.WriteBoolean("repeatable", outcome.IsRepeatable);
        StandingsJson.Write(json, outcome.Standings);
        if (outcome.ClassNames.Count > 0)
        {
            json.WriteStartArray("classes");
            foreach (var name in outcome.ClassNames) json.WriteStringValue(name);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    });

    private void WriteLine(Action<Utf8JsonWriter> write)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line)) write(json);
        writer.WriteLine(Encoding.UTF8.GetString(line.ToArray()));
    }
}
