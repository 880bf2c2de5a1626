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

    public void Backward(Pass pass, IGradientSink sink)
    {
        // The chain may overwrite the gradient it is given, which the other branch also needs.
        for (var sample = 0; sample < pass.Samples; sample++)
            for (var row = 0; row < Output.Shape.Height; row++)
                _memory.OutputGradient.Row(sample, row).CopyTo(_outputGradient.Row(sample, row));
        _chain.Backward(pass, sink);
    }

    public void Dispose()
    {
        _chain.Dispose();
        Output.Dispose();
        InputGradient?.Dispose();
        _outputGradient.Dispose();
    }
}
