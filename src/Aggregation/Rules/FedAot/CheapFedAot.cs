namespace FedActors.Aggregation.Rules.FedAot;

/// <summary>
/// One part's softly weighted mean, the moving average of aggregates by which it is judged, and the two parameters that are
/// learned. Scores are the negated logits.
/// </summary>
internal sealed class CheapFedAot(FedAotOptions options) : IViewRule
{
    private readonly LearnedSoftmax _softmax = new(options);
    private float[]? _reference;

    public Choice Aggregate(ViewUpdates updates, Span<float> result)
    {
        var clipped = new ClippedUpdates(updates);
        var guide = updates.Trusted?.ToArray() ?? clipped.Middle();
        _reference ??= guide;

        var reliabilities = clipped.Judge(_reference);
        var shares = _softmax.Shares(reliabilities);
        double[] scores = [.. _softmax.Logits(reliabilities).Select(logit => -logit)];
        clipped.Sum(shares, result);

        var aggregate = result.ToArray();
        if (Gains(clipped, shares, guide, aggregate) is { } gains) _softmax.Learn(reliabilities, shares, gains);
        _reference = Vector.Average(options.Memory, _reference, aggregate);
        return new Choice(scores, shares);
    }

    // ∂cos(Δ, g)/∂wᵢ = Δᵢ·g / (|Δ| |g|) − cos Δᵢ·Δ / |Δ|², with Δ = Σ wᵢ Δᵢ and the guide g.
    private static double[]? Gains(ClippedUpdates clipped, double[] shares, float[] guide, float[] aggregate)
    {
        var (withGuide, withAggregate) = (clipped.Products(guide), clipped.Products(aggregate));
        var (guideNorm, norm) = (Vector.Norm(guide), Vector.Norm(aggregate));
        if (!(guideNorm > 0 && norm > 0)) return null;
        var cosine = shares.Zip(withGuide).Sum(pair => pair.First * pair.Second) / norm / guideNorm;
        return [.. withGuide.Select((product, row) => product / norm / guideNorm - cosine * withAggregate[row] / norm / norm)];
    }
}
