using FedActors.Numerics.Vectors;

namespace FedActors.Training.Modules;

/// <summary>One of several chains that read the same input; it has its own output and gradients.</summary>
internal sealed class Branch : IDisposable
{
    private readonly ModuleMemory _memory;
    private readonly Activations _outputGradient;
    private readonly Chain _chain;

    public Branch(ModuleMemory memory, IReadOnlyList<Module> modules, int offset)
    {
        _memory = memory;
        Output = new Activations(modules[^1].Output, 0, memory.Batch);
        InputGradient = memory.InputGradient is null ? null : new Activations(modules[0].Input, 0, memory.Batch);
        _outputGradient = new Activations(modules[^1].Output, modules[^1].GradientBorder, memory.Batch);
        _chain = new Chain(modules, memory.Batch, offset, memory.Input, Output, InputGradient, _outputGradient, memory.Trains);
    }

    public Activations Output { get; }

    public Activations? InputGradient { get; }

    public void Forward(Pass pass) => _chain.Forward(pass);

    /// <summary>
    /// Copies a sample's gradient, times a factor: the chain may overwrite it, and the other branch needs it, too.
    /// </summary>
    public void TakeGradient(int sample, float scale)
    {
        for (var row = 0; row < Output.Shape.Height; row++)
        {
            var target = _outputGradient.Row(sample, row);
            _memory.OutputGradient.Row(sample, row).CopyTo(target);
            if (scale != 1) FloatVector.Scale(target, scale);
        }
    }

    public void Backward(Pass pass, IGradientSink sink) => _chain.Backward(pass, sink);

    public void Dispose()
    {
        _chain.Dispose();
        Output.Dispose();
        InputGradient?.Dispose();
        _outputGradient.Dispose();
    }
}
