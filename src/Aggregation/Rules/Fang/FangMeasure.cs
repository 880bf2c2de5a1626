namespace FedActors;

/// <summary>How Fang's rule ranks models.</summary>
public enum FangMeasure
{
    /// <summary>By accuracy, then by lower loss.</summary>
    ErrorRate,

    /// <summary>By loss.</summary>
    Loss,

    /// <summary>By both; the updates that both keep are chosen.</summary>
    Both,
}
