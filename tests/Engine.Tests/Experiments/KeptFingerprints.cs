using System.Security.Cryptography;
using System.Text;
using FedActors.Golden;

namespace FedActors.Engine.Tests.Experiments;

/// <summary>
/// The known fingerprints of experiments: <c>tests/fingerprints/fingerprints.tsv</c> has a line for each run of an experiment,
/// with the SHA-256 of its final model and that of its whole history. A change that alters one must be explained in the
/// changelog. If FEDACTORS_KEEP_FINGERPRINTS names a file, the tests append what they find to it, and it can replace the old one.
/// </summary>
internal static class KeptFingerprints
{
    private static readonly Lazy<Dictionary<(string, string), string>> Kept = new(Read);
    private static readonly Lock Writing = new();

    public static string Folder => Path.Combine(GoldenFolder.RepositoryRoot(), "tests", "fingerprints");

    public static void Check(string experiment, IEnumerable<RoundResult> rounds)
    {
        foreach (var run in rounds.GroupBy(round => round.Run))
        {
            var found = $"{run.Last().Fingerprint}\t{History(run)}";
            if (Environment.GetEnvironmentVariable("FEDACTORS_KEEP_FINGERPRINTS") is { Length: > 0 } file)
                lock (Writing) File.AppendAllText(file, $"{experiment}\t{run.Key}\t{found}\n");
            else Assert.Equal(Kept.Value.GetValueOrDefault((experiment, run.Key)), found);
        }
    }

    /// <summary>Everything in a run that must be the same bit for bit: models, fates, weights, times, losses, verdicts.</summary>
    private static string History(IEnumerable<RoundResult> rounds)
    {
        var text = new StringBuilder();
        foreach (var round in rounds)
        {
            text.AppendJoin(' ', round.Round, round.Fingerprint, Bits(round.TrainingLoss ?? 0));
            text.Append(' ').AppendJoin(' ', round.Began.Ticks, round.Ended.Ticks, round.BytesDown, round.BytesUp, round.Void);
            text.Append(' ').AppendJoin(' ', round.Evaluation?.Correct, Bits(round.Evaluation?.Loss ?? 0));
            text.Append(' ').Append(round.Triggered?.Correct).Append('\n');
            foreach (var each in round.Participants)
                text.AppendJoin(':', each.Client, each.IsHostile, each.Fate, Bits(each.Weight)).Append(' ');
            foreach (var view in round.Verdict?.Views ?? [])
                text.AppendJoin(' ', view.Scores.Concat(view.Weights).Select(Bits)).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }

    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? double.NaN : value);

    private static Dictionary<(string, string), string> Read() => File.ReadLines(Path.Combine(Folder, "fingerprints.tsv"))
        .Select(line => line.Split('\t'))
        .ToDictionary(parts => (parts[0], parts[1]), parts => $"{parts[2]}\t{parts[3]}");
}
