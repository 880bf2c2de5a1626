namespace FedActors;

/// <summary>How a rule judged each update of a round: once for the whole vector, or once for each part of its view.</summary>
public sealed class Verdict
{
    /// <summary>A verdict from one judgement per part and the updates that were refused.</summary>
    public Verdict(IReadOnlyList<ViewVerdict> views, IReadOnlyList<int>? refused = null)
    {
        Views = views;
        Refused = refused ?? [];
        Weights = MeanOver(views);
    }

    /// <summary>One judgement for each part that the rule decided on, in order of their first column.</summary>
    public IReadOnlyList<ViewVerdict> Views { get; }

    /// <summary>The updates that were left out because they hold NaN or infinity: infinite score, weight 0.</summary>
    public IReadOnlyList<int> Refused { get; }

    /// <summary>Each update's share in the aggregate, between 0 and 1: the mean over parts, weighted by their columns.</summary>
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
