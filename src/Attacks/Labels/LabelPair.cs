namespace FedActors.Attacks.Labels;

/// <summary>A label and what it becomes.</summary>
/// <param name="From">The honest label.</param>
/// <param name="To">The poisoned one.</param>
public readonly record struct LabelPair(int From, int To);
