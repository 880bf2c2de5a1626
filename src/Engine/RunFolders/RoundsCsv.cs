using System.Globalization;
using FedActors.Runtime.Time;

namespace FedActors.Engine.RunFolders;

/// <summary>
/// A round as a line of <c>rounds.csv</c> (RFC 4180). The wall times come last: everything before them is the same in every run.
/// </summary>
internal static class RoundsCsv
{
    private static readonly (string Name, Func<RoundSummary, string?> Of)[] Columns =
    [
        ("rule", round => round.Rule),
        ("round", round => Text(round.Round)),
        ("accuracy", round => Text(round.Accuracy)),
        ("loss", round => Text(round.Loss)),
        ("training_loss", round => Text(round.TrainingLoss)),
        ("asked", round => Text(round.Asked)),
        ("arrived", round => Text(round.Fates.Arrived)),
        ("late", round => Text(round.Fates.Late)),
        ("failed", round => Text(round.Fates.Failed)),
        ("no_data", round => Text(round.Fates.NoData)),
        ("refused_not_finite", round => Text(round.Fates.NotFinite)),
        ("refused_wrong_length", round => Text(round.Fates.WrongLength)),
        ("hostile_arrived", round => Text(round.HostileArrived)),
        ("hostile_weight", round => Text(round.HostileWeight)),
        ("chosen", round => Text(round.Chosen)),
        ("hostile_chosen", round => Text(round.HostileChosen)),
        ("void", round => round.Void),
        ("bytes_down", round => Text(round.BytesDown)),
        ("bytes_up", round => Text(round.BytesUp)),
        ("virtual_begin_s", round => Text(Seconds(round.Began))),
        ("virtual_end_s", round => Text(Seconds(round.Ended))),
        ("fingerprint", round => round.Fingerprint),
        ("attack_success", round => Text(round.AttackSuccess)),
        ("detection_precision", round => Text(round.Precision)),
        ("detection_recall", round => Text(round.Recall)),
        ("twin_of", round => round.TwinOf),
        ("too_stale", round => Text(round.Fates.TooStale)),
        ("mean_staleness", round => Text(round.MeanStaleness)),
        ("largest_staleness", round => Text(round.LargestStaleness)),
        ("lost", round => Text(round.Fates.Lost)),
        ("wall_training_s", round => Text(round.WallTimes.Training.TotalSeconds)),
        ("wall_aggregation_s", round => Text(round.WallTimes.Aggregation.TotalSeconds)),
        ("wall_evaluation_s", round => Text(round.WallTimes.Evaluation.TotalSeconds)),
        ("wall_attack_s", round => Text(round.WallTimes.Attack.TotalSeconds)),
    ];

    /// <summary>The names of the columns.</summary>
    public static string Header { get; } = string.Join(',', Columns.Select(column => column.Name));

    public static string Line(RoundSummary round) => string.Join(',', Columns.Select(column => Quoted(column.Of(round))));

    internal static double Seconds(Instant instant) => instant.SinceStart.TotalSeconds;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Text(double? number) => number?.ToString("R", CultureInfo.InvariantCulture);

    internal static string? Quoted(string? field) =>
        field is not null && field.AsSpan().IndexOfAny("\",\r\n") >= 0 ? $"\"{field.Replace("\"", "\"\"")}\"" : field;
}
