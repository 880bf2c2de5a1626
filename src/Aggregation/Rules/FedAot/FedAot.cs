namespace FedActors.Aggregation.Rules.FedAot;

/// <summary>
/// The softly weighted mean of all updates; the moving average of trustworthy ones by which they are judged; and a softmax that
/// learns from the loss of the new model. Scores are the negated logits.
/// </summary>
internal sealed class FedAot(FedAotOptions options) : IViewRule
{
    private readonly LearnedSoftmax _softmax = new(options);
    private float[]? _reference;

    public Choice Aggregate(ViewUpdates updates, Span<float> result)
    {
        var clipped = new ClippedUpdates(updates);
        var loss = MetaLoss.Of(updates, clipped);
        var reference = _reference ?? First(loss, clipped);

        var reliabilities = clipped.Judge(reference);
        var shares = _softmax.Shares(reliabilities);
        double[] scores = [.. _softmax.Logits(reliabilities).Select(logit => -logit)];
        clipped.Sum(shares, result);

        var gains = clipped.Products(loss.Descent(result));
        var trustworthy = new float[result.Length];
        clipped.Sum(Trust.Of(shares, loss.IsMeasured ? gains : null), trustworthy);
        _softmax.Learn(reliabilities, shares, gains);
        _reference = Vector.Average(options.Memory, reference, trustworthy);
        return new Choice(scores, shares);
    }

    // The first reference is as long as the updates that will move it.
    private static float[] First(MetaLoss loss, ClippedUpdates clipped)
    {
        var descent = loss.Descent(new float[clipped.Rows.Columns]);
        var norm = Vector.Norm(descent);
        return norm > 0 ? Array.ConvertAll(descent, value => (float)(value * (clipped.Median / norm))) : descent;
    }
}
