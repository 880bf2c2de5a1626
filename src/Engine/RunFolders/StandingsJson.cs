using System.Text.Json;
using FedActors.Engine.Reports;
using FedActors.Engine.Verdicts;

namespace FedActors.Engine.RunFolders;

/// <summary>The rules of an experiment, best first, with their figures and verdicts, as properties of a JSON object.</summary>
internal static class StandingsJson
{
    /// <summary>Writes the verdict in words, what it rests on, and every rule.</summary>
    public static void Write(Utf8JsonWriter json, Standings standings)
    {
        json.WriteString("verdict", standings.InWords());
        WriteTestSet(json, standings.Facts.TestSet);
        json.WriteStartArray("rules");
        foreach (var rule in standings.Rules) Write(json, rule);
        json.WriteEndArray();
    }

    /// <summary>Writes a rule by itself.</summary>
    internal static void WriteRule(Utf8JsonWriter json, RuleOutcome rule) => Write(json, rule);

    internal static void WriteTestSet(Utf8JsonWriter json, TestSet? test)
    {
        if (test is null)
        {
            json.WriteNull("test_set");
            return;
        }
        json.WriteStartObject("test_set");
        json.WriteNumber("samples", test.Samples);
        json.WriteNumber("classes", test.Classes);
        json.WriteNumber("largest_share", test.LargestShare);
        json.WriteNumber("chance", test.Chance);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RuleOutcome rule)
    {
        json.WriteStartObject();
        json.WriteString("rule", rule.Rule);
        json.WriteString("verdict", VerdictWords.Key(rule.Judgement.Verdict));
        json.WriteString("against", Key(rule.Judgement.Yardstick));
        RoundsJson.WriteFinite(json, "reachable", rule.Judgement.Reachable);
        RoundsJson.WriteFinite(json, "kept", rule.Judgement.Kept);
        json.WriteNumber("rounds", rule.Rounds);
        RoundsJson.WriteFinite(json, "final_accuracy", rule.FinalAccuracy);
        RoundsJson.WriteFinite(json, "best_accuracy", rule.BestAccuracy);
        RoundsJson.WriteFinite(json, "final_loss", rule.FinalLoss);
        RoundsJson.WriteFinite(json, "last_10_accuracy", rule.LateAccuracy);
        RoundsJson.WriteFinite(json, "last_10_loss", rule.LateLoss);
        RoundsJson.WriteFinite(json, "smallest_loss", rule.SmallestLoss);
        RoundsJson.WriteFinite(json, "hostile_weight", rule.HostileWeight);
        if (rule.AccuracyLost is not null) RoundsJson.WriteFinite(json, "accuracy_lost", rule.AccuracyLost);
        if (rule.AttackSuccess is not null) RoundsJson.WriteFinite(json, "attack_success", rule.AttackSuccess);
        json.WriteNumber("void_rounds", rule.VoidRounds);
        json.WriteNumber("refused", rule.Refused);
        json.WriteNumber("virtual_s", rule.VirtualTime.TotalSeconds);
        json.WriteNumber("wall_s", rule.OwnTime.TotalSeconds);
        json.WriteNumber("wall_attack_s", rule.WallTimes.Attack.TotalSeconds);
        json.WriteString("fingerprint", rule.Fingerprint);
        json.WriteEndObject();
    }

    private static string? Key(Yardstick yardstick) => yardstick switch
    {
        Yardstick.Twin => "twin",
        Yardstick.CleanAverage => "clean-average",
        Yardstick.BestRun => "best-run",
        Yardstick.OwnBest => "own-best",
        _ => null,
    };
}
