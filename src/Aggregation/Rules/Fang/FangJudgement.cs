namespace FedActors;

/// <summary>With which models Fang's rule judges an update.</summary>
public enum FangJudgement
{
    /// <summary>The global model plus this update alone, as in AgrAmplifier.</summary>
    Alone,

    /// <summary>The global model plus the mean of all others: the more its absence hurts, the better. Fang et al.</summary>
    LeaveOneOut,
}
