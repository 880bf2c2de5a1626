using System.Text;
using System.Text.Json;
using FedActors.Engine.Reports;
using FedActors.Engine.RunFolders;
using FedActors.Engine.Summaries;

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
        json.WriteString("verdict", outcome.Standings.InWords());
        if (outcome.ClassNames.Count > 0)
        {
            json.WriteStartArray("classes");
            foreach (var name in outcome.ClassNames) json.WriteStringValue(name);
            json.WriteEndArray();
        }
        json.WriteStartArray("rules");
        foreach (var rule in outcome.Standings.Rules) Write(json, rule, outcome.Standings.HasCollapsed(rule));
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, RuleOutcome rule, bool hasCollapsed)
    {
        json.WriteStartObject();
        json.WriteString("rule", rule.Rule);
        json.WriteNumber("rounds", rule.Rounds);
        RoundsJson.WriteFinite(json, "final_accuracy", rule.FinalAccuracy);
        RoundsJson.WriteFinite(json, "best_accuracy", rule.BestAccuracy);
        RoundsJson.WriteFinite(json, "final_loss", rule.FinalLoss);
        RoundsJson.WriteFinite(json, "hostile_weight", rule.HostileWeight);
        if (rule.AccuracyLost is not null) RoundsJson.WriteFinite(json, "accuracy_lost", rule.AccuracyLost);
        if (rule.AttackSuccess is not null) RoundsJson.WriteFinite(json, "attack_success", rule.AttackSuccess);
        json.WriteBoolean("collapsed", hasCollapsed);
        json.WriteNumber("void_rounds", rule.VoidRounds);
        json.WriteNumber("refused", rule.Refused);
        json.WriteNumber("virtual_s", rule.VirtualTime.TotalSeconds);
        json.WriteNumber("wall_s", rule.WallTimes.Total.TotalSeconds);
        json.WriteString("fingerprint", rule.Fingerprint);
        json.WriteEndObject();
    }

    private void WriteLine(Action<Utf8JsonWriter> write)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line)) write(json);
        writer.WriteLine(Encoding.UTF8.GetString(line.ToArray()));
    }
}
