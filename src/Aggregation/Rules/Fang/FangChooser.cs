using FedActors.Aggregation.Choose;
using FedActors.Aggregation.Rules.Density;

namespace FedActors.Aggregation.Rules.Fang;

/// <summary>The rows that make the best models, or those whose absence makes the worst ones.</summary>
internal sealed class FangChooser(double hostile, FangMeasure measure, FangJudgement judgement) : IChooser
{
    public Choice Choose(ViewUpdates updates)
    {
        var qualities = updates.Judge!.JudgeEach(updates.Count, row => Candidate(updates, row));
        var sign = judgement == FangJudgement.Alone ? 1 : -1;
        double[] losses = [.. qualities.Select(quality => sign * quality.Loss)];
        double[] errors = [.. qualities.Select(quality => sign * -quality.Accuracy)];
        var size = Whitelist.SizeOf(updates.Count, hostile);
        int[] byLoss = Ranking.Lowest(losses, size), byError = LowestError(errors, losses, size);
        return measure switch
        {
            FangMeasure.Loss => Choice.Of(losses, byLoss),
            FangMeasure.ErrorRate => Choice.Of(errors, byError),
            _ => Choice.Of(losses, [.. byLoss.Intersect(byError)]),
        };
    }

    private float[] Candidate(ViewUpdates updates, int row)
    {
        var alone = judgement == FangJudgement.Alone;
        var weight = alone ? 1.0 : 1.0 / (updates.Count - 1);
        double[] weights = [.. Enumerable.Range(0, updates.Count).Select(other => (other == row) == alone ? weight : 0)];
        var candidate = new float[updates.Part.Length];
        updates.Math.WeightedSum(updates.Features, weights, candidate);
        return candidate;
    }

    private static int[] LowestError(double[] errors, double[] losses, int size) =>
        [.. Enumerable.Range(0, errors.Length).OrderBy(row => errors[row]).ThenBy(row => losses[row]).Take(size)];
}
