using FedActors.Engine.RunFolders;

namespace FedActors.Cli.Results;

/// <summary>The result for programs: a line with a JSON object for each round, and a final one with a summary.</summary>
internal sealed class JsonResult(TextWriter writer) : IResultView
{
    public void Round(RoundSummary round) => JsonText.WriteLine(writer, json => RoundsJson.Write(json, round));

    public void End(RunOutcome outcome) => JsonText.WriteLine(writer, json =>
    {
        json.WriteStartObject();
        json.WriteString("name", outcome.Name);
        json.WriteString("folder", outcome.Folder);
        json.WriteString("ended_early", outcome.EndedEarly);
        json.WriteBoolean("repeatable", outcome.IsRepeatable);
        StandingsJson.Write(json, outcome.Standings);
        if (outcome.ClassNames.Count > 0) json.WriteTexts("classes", outcome.ClassNames);
        json.WriteEndObject();
    });
}
