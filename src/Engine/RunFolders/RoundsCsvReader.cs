using System.Globalization;
using FedActors.Engine.Summaries;
using FedActors.Runtime.Time;

namespace FedActors.Engine.RunFolders;

/// <summary>Reads rounds back from <c>rounds.csv</c>. Columns that older versions did not write count as empty.</summary>
internal sealed class RoundsCsvReader
{
    private static readonly string[] Needed = ["rule", "round", "accuracy", "loss", "fingerprint"];

    private readonly Dictionary<string, int> _columns;

    /// <exception cref="FormatException">It is not the header of a <c>rounds.csv</c>.</exception>
    public RoundsCsvReader(IReadOnlyList<string> header)
    {
        _columns = header.Select((name, column) => (name, column)).DistinctBy(one => one.name)
            .ToDictionary(one => one.name, one => one.column);
        if (Needed.FirstOrDefault(name => !_columns.ContainsKey(name)) is { } missing)
            throw new FormatException($"has no column '{missing}'");
    }

    /// <exception cref="FormatException">A field is not what its column asks for.</exception>
    public RoundSummary Read(string[] fields)
    {
        if (fields.Length != _columns.Count)
            throw new FormatException($"has {fields.Length} fields instead of {_columns.Count}");
        return new RoundSummary
        {
            Rule = Text(fields, "rule") ?? "",
            Round = Count(fields, "round"),
            Accuracy = Number(fields, "accuracy"),
            Loss = Number(fields, "loss"),
            TrainingLoss = Number(fields, "training_loss"),
            Asked = Count(fields, "asked"),
            Fates = new FateCounts(
                Count(fields, "arrived"),
                Count(fields, "late"),
                Count(fields, "failed"),
                Count(fields, "no_data"),
                Count(fields, "refused_not_finite"),
                Count(fields, "refused_wrong_length"),
                Count(fields, "too_stale"),
                Count(fields, "lost")),
            MeanStaleness = Number(fields, "mean_staleness") ?? 0,
            LargestStaleness = Count(fields, "largest_staleness"),
            HostileArrived = Count(fields, "hostile_arrived"),
            HostileWeight = Number(fields, "hostile_weight"),
            Chosen = Count(fields, "chosen"),
            HostileChosen = Count(fields, "hostile_chosen"),
            AttackSuccess = Number(fields, "attack_success"),
            Precision = Number(fields, "detection_precision"),
            Recall = Number(fields, "detection_recall"),
            TwinOf = Text(fields, "twin_of"),
            Void = Text(fields, "void"),
            BytesDown = (long)(Number(fields, "bytes_down") ?? 0),
            BytesUp = (long)(Number(fields, "bytes_up") ?? 0),
            Began = Instant.Start + Time(fields, "virtual_begin_s"),
            Ended = Instant.Start + Time(fields, "virtual_end_s"),
            Fingerprint = Text(fields, "fingerprint") ?? "",
            WallTimes = new PhaseTimes(
                Time(fields, "wall_training_s"),
                Time(fields, "wall_attack_s"),
                Time(fields, "wall_aggregation_s"),
                Time(fields, "wall_evaluation_s")),
            // The file counts them and does not name them.
            Refusals = [],
        };
    }

    private string? Text(string[] fields, string column) =>
        _columns.TryGetValue(column, out var at) && fields[at].Length > 0 ? fields[at] : null;

    private double? Number(string[] fields, string column) =>
        Text(fields, column) is not { } text ? null
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
        : throw new FormatException($"has '{text}' under {column}, which is no number");

    private int Count(string[] fields, string column) =>
        Text(fields, column) is not { } text ? 0
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count
        : throw new FormatException($"has '{text}' under {column}, which is no whole number");

    private TimeSpan Time(string[] fields, string column)
    {
        var seconds = Number(fields, column) ?? 0;
        return seconds >= 0 && seconds < TimeSpan.MaxValue.TotalSeconds
            ? TimeSpan.FromSeconds(seconds)
            : throw new FormatException($"has '{seconds}' under {column}, which is no length of time");
    }
}
