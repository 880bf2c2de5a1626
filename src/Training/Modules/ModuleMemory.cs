namespace FedActors.Training.Modules;

/// <summary>The values that a module reads and writes.</summary>
/// <param name="Batch">The maximum number of samples in a pass.</param>
/// <param name="Offset">The position of the module's parameters in the parameter vector.</param>
/// <param name="Input">Its input.</param>
/// <param name="Output">Its output.</param>
/// <param name="InputGradient">The gradient of its input, which it writes; null if it is not needed.</param>
/// <param name="OutputGradient">The gradient of its output, which it may overwrite.</param>
public sealed record ModuleMemory(
    int Batch, int Offset, Activations Input, Activations Output, Activations? InputGradient, Activations OutputGradient)
{
    /// <summary>Whether a backward pass may follow; without one, nothing need be kept for it.</summary>
    public bool Trains { get; init; } = true;
}
