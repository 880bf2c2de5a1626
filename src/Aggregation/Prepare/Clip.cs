namespace FedActors;

/// <summary>Whether and when updates are clipped to the (lower) median of their norms.</summary>
public enum Clip
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>
    /// Before the rule, each part to the median of its own norms (Layerwise Cosine Aggregation, arXiv 2503.21244).
    /// </summary>
    Median,

    /// <summary>Before the rule, whole updates to the median of the whole norms, whatever the view.</summary>
    MedianWhole,

    /// <summary>
    /// After the rule, each tensor of the aggregate to the median of that tensor's norms, as the program of arXiv 2503.21244
    /// does.
    /// </summary>
    MedianAfter,
}
