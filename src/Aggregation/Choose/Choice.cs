using FedActors.Aggregation.Choose;
using FedActors.Aggregation.Rows;

namespace FedActors;

/// <summary>A judgement on rows.</summary>
/// <param name="Scores">Each row's score, lower is better; empty if the rule has no scores.</param>
/// <param name="Weights">Each row's share of the aggregate.</param>
public sealed record Choice(double[] Scores, double[] Weights)
{
    /// <summary>The rows that count, ascending.</summary>
    public int[] Selected => [.. Enumerable.Range(0, Weights.Length).Where(row => Weights[row] > 0)];

    /// <summary>Translates a judgement on rows into one on the updates that the rows were made of.</summary>
    internal Choice Through(Lineage? lineage) => lineage is null
        ? this
        : new Choice(Scores.Length == 0 ? [] : [.. lineage.Home.Select(row => Scores[row])], lineage.Spread(Weights));

    /// <summary>Equal shares for the <paramref name="count"/> rows of lowest score; ties go to the lowest row.</summary>
    public static Choice Lowest(double[] scores, int count) => Of(scores, Ranking.Lowest(scores, count));

    /// <summary>Equal shares for the rows in <paramref name="chosen"/>.</summary>
    public static Choice Of(double[] scores, int[] chosen)
    {
        var weights = new double[scores.Length];
        foreach (var row in chosen) weights[row] = 1.0 / chosen.Length;
        return new Choice(scores, weights);
    }
}
