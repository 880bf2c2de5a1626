namespace FedActors;

/// <summary>A sample has a label that is not one of the model's classes.</summary>
public sealed class LabelException(int label, int classes)
    : ArgumentException($"a sample has label {label}, but the model has the classes 0 to {classes - 1}")
{
    /// <summary>The label that was read.</summary>
    public int Label { get; } = label;
}
