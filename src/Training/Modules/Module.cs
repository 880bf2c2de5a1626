using FedActors.Numerics.Randomness;

namespace FedActors.Training.Modules;

/// <summary>
/// One step of a network: its shapes and parameters. It is immutable; its working memory belongs to the work it opens.
/// </summary>
/// <param name="name">Its name.</param>
/// <param name="input">The shape of a sample before it.</param>
/// <param name="output">The shape of a sample after it.</param>
public abstract class Module(string name, SampleShape input, SampleShape output)
{
    /// <summary>Its name, the prefix of its tensors' names.</summary>
    public string Name => name;

    /// <summary>The shape of a sample before it.</summary>
    public SampleShape Input => input;

    /// <summary>The shape of a sample after it.</summary>
    public SampleShape Output => output;

    /// <summary>Its parameters by their PyTorch names, without the module's own name.</summary>
    public virtual IReadOnlyList<(string Name, int[] Shape)> Tensors => [];

    /// <summary>The zero border that it reads around its input.</summary>
    public virtual int InputBorder => 0;

    /// <summary>The zero border that it reads around the gradient of its output.</summary>
    public virtual int GradientBorder => 0;

    /// <summary>Whether samples are processed independently, so that a batch may be split into parts.</summary>
    public virtual bool IsSampleWise => false;

    /// <summary>Whether the backward pass reads the input.</summary>
    public virtual bool KeepsInput => true;

    /// <summary>Whether the backward pass reads the output.</summary>
    public virtual bool KeepsOutput => true;

    /// <summary>Whether some of its parameters are statistics, which a backward pass measures.</summary>
    public virtual bool HasStatistics => false;

    /// <summary>Writes initial parameters.</summary>
    public virtual void Initialise(RandomKey key, Span<float> parameters)
    {
    }

    /// <summary>Opens it for one thread, between values that others own.</summary>
    public abstract ModuleWork Open(ModuleMemory memory);
}
