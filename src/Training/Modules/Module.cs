using FedActors.Numerics.Randomness;
using FedActors.Training.Data;

namespace FedActors.Training.Modules;

/// <summary>One step of a network: its shapes and parameters. Immutable; what it computes with lives in the work it opens.</summary>
internal abstract class Module(string name, SampleShape input, SampleShape output)
{
    public string Name => name;

    public SampleShape Input => input;

    public SampleShape Output => output;

    /// <summary>Its parameters by PyTorch's names, without the module's own.</summary>
    public virtual IReadOnlyList<(string Name, int[] Shape)> Tensors => [];

    /// <summary>Zeros that it reads around its input.</summary>
    public virtual int InputBorder => 0;

    /// <summary>Zeros that it reads around the gradient of its output.</summary>
    public virtual int GradientBorder => 0;

    /// <summary>Whether each sample passes by itself, so that a batch may pass in parts.</summary>
    public virtual bool IsSampleWise => false;

    /// <summary>Whether the way back reads the input.</summary>
    public virtual bool KeepsInput => true;

    /// <summary>Whether the way back reads the output.</summary>
    public virtual bool KeepsOutput => true;

    /// <summary>Writes fresh parameters.</summary>
    public virtual void Initialise(RandomKey key, Span<float> parameters)
    {
    }

    public abstract ModuleWork Open(ModuleMemory memory);
}
