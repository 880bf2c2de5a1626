namespace FedActors.Aggregation.Rules.Bulyan;

/// <summary>Which of the rules that carry the name Bulyan.</summary>
public enum BulyanVariant
{
    /// <summary>The mean of the m updates of lowest Krum score, as Layerwise Cosine Aggregation (arXiv 2503.21244, Sec. 4.3) uses the name.</summary>
    MeanOfBest,
}
