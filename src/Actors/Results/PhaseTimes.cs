namespace FedActors;

/// <summary>The wall time of a round's phases on the machine that ran it.</summary>
/// <param name="Training">Training by clients, honest or not, until the last row was back.</param>
/// <param name="Attack">Colluding adversaries, which act once all updates are in.</param>
/// <param name="Aggregation">The rule, and whatever the server trains for it.</param>
/// <param name="Evaluation">Evaluating the model on the test set.</param>
public readonly record struct PhaseTimes(TimeSpan Training, TimeSpan Attack, TimeSpan Aggregation, TimeSpan Evaluation)
{
    /// <summary>The sum of all phases.</summary>
    public TimeSpan Total => Training + Attack + Aggregation + Evaluation;
}
