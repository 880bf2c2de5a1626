using System.Globalization;
using System.Text.Json;

namespace FedActors.Engine.RunFolders;

/// <summary>A round as one JSON object: the numbers of <c>rounds.csv</c>, plus every client and judgement.</summary>
internal static class RoundsJson
{
    /// <summary>Writes the numbers alone.</summary>
    public static void Write(Utf8JsonWriter json, RoundSummary round)
    {
        json.WriteStartObject();
        WriteNumbers(json, round);
        WriteWallTimes(json, round);
        json.WriteEndObject();
    }

    /// <summary>Writes the numbers, every client and every judgement.</summary>
    public static void Write(Utf8JsonWriter json, RoundResult result, RoundSummary round)
    {
        json.WriteStartObject();
        WriteNumbers(json, round);
        WriteClients(json, result.Participants);
        WriteViews(json, result);
        WriteWallTimes(json, round);
        json.WriteEndObject();
    }

    /// <summary>Writes a number; NaN and infinity, which JSON does not have, become null.</summary>
    public static void WriteFinite(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } value && double.IsFinite(value)) json.WriteNumber(name, value);
        else json.WriteNull(name);
    }

    private static void WriteWallTimes(Utf8JsonWriter json, RoundSummary round)
    {
        json.WriteStartObject("wall");
        json.WriteNumber("training_s", round.WallTimes.Training.TotalSeconds);
        json.WriteNumber("attack_s", round.WallTimes.Attack.TotalSeconds);
        json.WriteNumber("aggregation_s", round.WallTimes.Aggregation.TotalSeconds);
        json.WriteNumber("evaluation_s", round.WallTimes.Evaluation.TotalSeconds);
        json.WriteEndObject();
    }

    private static void WriteNumbers(Utf8JsonWriter json, RoundSummary round)
    {
        json.WriteString("rule", round.Rule);
        json.WriteNumber("round", round.Round);
        WriteFinite(json, "accuracy", round.Accuracy);
        WriteFinite(json, "loss", round.Loss);
        WriteFinite(json, "training_loss", round.TrainingLoss);
        json.WriteNumber("asked", round.Asked);
        json.WriteNumber("arrived", round.Fates.Arrived);
        json.WriteNumber("late", round.Fates.Late);
        json.WriteNumber("failed", round.Fates.Failed);
        json.WriteNumber("no_data", round.Fates.NoData);
        json.WriteNumber("refused_not_finite", round.Fates.NotFinite);
        json.WriteNumber("refused_wrong_length", round.Fates.WrongLength);
        json.WriteNumber("hostile_arrived", round.HostileArrived);
        WriteFinite(json, "hostile_weight", round.HostileWeight);
        json.WriteNumber("chosen", round.Chosen);
        json.WriteNumber("hostile_chosen", round.HostileChosen);
        json.WriteString("void", round.Void);
        json.WriteNumber("bytes_down", round.BytesDown);
        json.WriteNumber("bytes_up", round.BytesUp);
        json.WriteNumber("virtual_begin_s", RoundsCsv.Seconds(round.Began));
        json.WriteNumber("virtual_end_s", RoundsCsv.Seconds(round.Ended));
        json.WriteString("fingerprint", round.Fingerprint);
        WriteFinite(json, "attack_success", round.AttackSuccess);
        WriteFinite(json, "detection_precision", round.Precision);
        WriteFinite(json, "detection_recall", round.Recall);
        json.WriteString("twin_of", round.TwinOf);
        json.WriteNumber("too_stale", round.Fates.TooStale);
        json.WriteNumber("mean_staleness", round.MeanStaleness);
        json.WriteNumber("largest_staleness", round.LargestStaleness);
        json.WriteNumber("lost", round.Fates.Lost);
    }

    /// <summary>
    /// An array for each property rather than an object for each client: a third of the size, and ready for a data frame.
    /// </summary>
    private static void WriteClients(Utf8JsonWriter json, IReadOnlyList<ParticipantResult> participants)
    {
        json.WriteStartObject("clients");
        json.WriteStartArray("client");
        foreach (var one in participants) json.WriteNumberValue(one.Client);
        json.WriteEndArray();
        json.WriteStartArray("hostile");
        foreach (var one in participants) json.WriteBooleanValue(one.IsHostile);
        json.WriteEndArray();
        json.WriteStartArray("fate");
        foreach (var one in participants) json.WriteStringValue(NameOf(one.Fate));
        json.WriteEndArray();
        json.WriteStartArray("staleness");
        foreach (var one in participants) json.WriteNumberValue(one.Staleness);
        json.WriteEndArray();
        json.WriteStartArray("weight");
        foreach (var one in participants) json.WriteNumberValue(one.Weight);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteViews(Utf8JsonWriter json, RoundResult result)
    {
        if (result.Verdict is not { } verdict)
        {
            json.WriteNull("views");
            return;
        }
        // The rows of a verdict are the clients that arrived, in the same order.
        var clients = Names(result.Participants.Where(one => one.Fate == Fate.Arrived).Select(one => one.Client));
        json.WriteStartArray("views");
        foreach (var view in verdict.Views) WriteView(json, view, clients);
        json.WriteEndArray();
    }

    /// <summary>The numbers of clients as names; one that is there again in a step is <c>7#2</c> then.</summary>
    private static string[] Names(IEnumerable<int> clients)
    {
        var seen = new Dictionary<int, int>();
        return
        [
            .. clients.Select(client => (seen[client] = seen.GetValueOrDefault(client) + 1) is > 1 and var time
                ? string.Create(CultureInfo.InvariantCulture, $"{client}#{time}")
                : client.ToString(CultureInfo.InvariantCulture)),
        ];
    }

    private static void WriteView(Utf8JsonWriter json, ViewVerdict view, string[] clients)
    {
        json.WriteStartObject();
        json.WriteString("name", view.Name);
        json.WriteNumber("columns", view.Columns);
        WriteNotZero(json, "weights", view.Weights, clients);
        WriteNotZero(json, "scores", view.Scores, clients);
        json.WriteEndObject();
    }

    private static void WriteNotZero(Utf8JsonWriter json, string name, IReadOnlyList<double> values, string[] clients)
    {
        json.WriteStartObject(name);
        for (var row = 0; row < values.Count; row++)
            if (values[row] != 0) WriteFinite(json, clients[row], values[row]);
        json.WriteEndObject();
    }

    private static string NameOf(Fate fate) => fate switch
    {
        Fate.Arrived => "arrived",
        Fate.Late => "late",
        Fate.Failed => "failed",
        Fate.NoData => "no-data",
        Fate.NotFinite => "not-finite",
        Fate.WrongLength => "wrong-length",
        Fate.TooStale => "too-stale",
        Fate.Lost => "lost",
        _ => throw new ArgumentOutOfRangeException(nameof(fate), fate, null),
    };
}
