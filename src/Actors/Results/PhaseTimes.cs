namespace FedActors.Actors.Results;

/// <summary>What the phases of a round really took, on the machine that computed it.</summary>
public readonly record struct PhaseTimes(TimeSpan Training, TimeSpan Aggregation, TimeSpan Evaluation)
{
    /// <summary>All of them.</summary>
    public TimeSpan Total => Training + Aggregation + Evaluation;
}
