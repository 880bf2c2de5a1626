namespace FedActors.Aggregation.Rules.Fang;

/// <summary>On which models Fang's rule judges an update.</summary>
public enum FangJudgement
{
    /// <summary>On the global model with this update alone, as AgrAmplifier does.</summary>
    Alone,

    /// <summary>On the global model with the mean of all others: the more its absence hurts, the better. Fang et al.</summary>
    LeaveOneOut,
}
