namespace FedActors.Aggregation.Rules.Fang;

/// <summary>By what Fang's rule ranks models.</summary>
public enum FangMeasure
{
    /// <summary>Accuracy; between equals, the lower loss.</summary>
    ErrorRate,

    /// <summary>Loss.</summary>
    Loss,

    /// <summary>The updates that both keep.</summary>
    Both,
}
