namespace FedActors;

/// <summary>Two ways to judge and to learn that share the name.</summary>
public enum FedAotVariant
{
    /// <summary>A reference of trustworthy updates, and a step down the loss on held-out samples at the new model.</summary>
    Paper,

    /// <summary>
    /// A reference of all aggregates, and a step that turns the aggregate towards a guide: no gradient, but it can be captured.
    /// </summary>
    Cheap,
}
