namespace FedActors.Aggregation.Verdicts;

/// <summary>How a rule judged each update of a round: once for the whole vector, or once for each view (tensor) it decided on.</summary>
public sealed class Verdict
{
    /// <summary>Keeps the judgements, one for each view, and which updates were refused.</summary>
    public Verdict(IReadOnlyList<ViewVerdict> views, IReadOnlyList<int>? refused = null)
    {
        Views = views;
        Refused = refused ?? [];
        Weights = MeanOver(views);
    }

    /// <summary>One judgement for each view that the rule decided on, in order of their first column.</summary>
    public IReadOnlyList<ViewVerdict> Views { get; }

    /// <summary>The updates that took no part because they hold NaN or infinity. Their score is infinite, their weight 0.</summary>
    public IReadOnlyList<int> Refused { get; }

    /// <summary>The share of each update in the aggregate, between 0 and 1: the mean over views, weighted by their columns.</summary>
    public IReadOnlyList<double> Weights { get; }

    private static double[] MeanOver(IReadOnlyList<ViewVerdict> views)
    {
        var mean = new double[views[0].Weights.Count];
        double columns = views.Sum(view => (long)view.Columns);
        foreach (var view in views)
            for (var row = 0; row < mean.Length; row++)
                mean[row] += view.Weights[row] * (view.Columns / columns);
        return mean;
    }
}
