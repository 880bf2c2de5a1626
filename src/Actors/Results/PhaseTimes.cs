namespace FedActors.Actors.Results;

/// <summary>What the phases of a round really took, on the machine that computed it.</summary>
/// <param name="Training">Clients, honest or not, until the last row was back.</param>
/// <param name="Attack">Colluding adversaries, who make their move when all updates are in.</param>
/// <param name="Aggregation">The rule, and what the server trains for it.</param>
/// <param name="Evaluation">The model on the test set.</param>
public readonly record struct PhaseTimes(TimeSpan Training, TimeSpan Attack, TimeSpan Aggregation, TimeSpan Evaluation)
{
    /// <summary>All of them.</summary>
    public TimeSpan Total => Training + Attack + Aggregation + Evaluation;
}
