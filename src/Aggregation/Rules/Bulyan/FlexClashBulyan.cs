using FedActors.Aggregation.Combine;
using FedActors.Aggregation.Compare;
using FedActors.Aggregation.Rows;

namespace FedActors.Aggregation.Rules.Bulyan;

/// <summary>
/// flex-clash's Bulyan, mistake and all: to leave out the row that it has just picked, it writes infinity to that row's column,
/// but by then every row of the distances has been sorted, so that some other distance is lost. After a few picks every score is
/// infinite, and the first row is picked for the rest. The picks, repeated ones among them, are averaged without their extremes.
/// </summary>
internal sealed class FlexClashBulyan(int f, int m, Comparison compare) : IViewRule
{
    public Choice Aggregate(ViewUpdates updates, Span<float> result)
    {
        var picks = Picks(updates.Math.Distances(updates.Features, compare));
        var (from, to) = Kept(m, picks.Length);
        updates.Math.Coordinates(new SubsetRows(updates.Rows, picks), new SortedMean(from, to), result);
        var (scores, weights) = (new double[updates.Count], new double[updates.Count]);
        Array.Fill(scores, updates.Count);
        for (var place = picks.Length - 1; place >= 0; place--)
        {
            scores[picks[place]] = place;
            weights[picks[place]] += 1.0 / picks.Length;
        }
        return new Choice(scores, weights);
    }

    public static IEnumerable<Problem> Check(int f, int m, int updates)
    {
        if (updates - f - 2 < 1)
            yield return new("f", $"is {f}: with {updates} updates, no neighbour is left to score by");
        if (m < 1 || updates < 3 * m)
            yield return new("m", $"is {m}: flex-clash's program needs 1 ≤ m ≤ n / 3, and {updates} updates take part");
    }

    // As in its trimmed mean, the last position counts, and the bounds are swapped if there are fewer picks than 2 m.
    private static (int From, int To) Kept(int trimmed, int picks) =>
        (Math.Min(trimmed, picks - trimmed), Math.Min(picks, Math.Max(trimmed, picks - trimmed) + 1));

    private int[] Picks(SymmetricMatrix distances)
    {
        double[][] sorted = [.. Enumerable.Range(0, distances.Size).Select(row => distances.Row(row).ToArray())];
        foreach (var row in sorted) Array.Sort(row);
        var picks = new int[distances.Size - 2 * m];
        for (var place = 0; place < picks.Length; place++)
        {
            var scores = Array.ConvertAll(sorted, Score);
            var pick = picks[place] = Array.IndexOf(scores, scores.Min());
            Array.Fill(sorted[pick], double.PositiveInfinity);
            foreach (var row in sorted) Overwrite(row, pick);
        }
        return picks;
    }

    private double Score(double[] row)
    {
        var score = 0.0;
        foreach (var distance in row.AsSpan(1, row.Length - f - 2)) score += distance;
        return score;
    }

    // Infinity at that place, and sorted again.
    private static void Overwrite(double[] row, int place)
    {
        row.AsSpan(place + 1).CopyTo(row.AsSpan(place));
        row[^1] = double.PositiveInfinity;
    }
}
