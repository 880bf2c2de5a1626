namespace FedActors.Training.Modules;

/// <summary>What a module reads and writes.</summary>
/// <param name="Batch">The most samples of a pass.</param>
/// <param name="Offset">Where the module's parameters begin in the parameter vector.</param>
/// <param name="Input">Its input.</param>
/// <param name="Output">Its output.</param>
/// <param name="InputGradient">Where it writes the gradient of its input; null where nobody needs it.</param>
/// <param name="OutputGradient">The gradient of its output, which it may overwrite.</param>
internal sealed record ModuleMemory(
    int Batch, int Offset, Activations Input, Activations Output, Activations? InputGradient, Activations OutputGradient);
