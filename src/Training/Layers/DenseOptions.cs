using FedActors.Training.Modules;

namespace FedActors;

/// <summary>A fully connected layer (PyTorch's <c>Linear</c>).</summary>
/// <param name="Outputs">The number of outputs.</param>
public sealed record DenseOptions(int Outputs) : LayerOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<LayerOptions> Described { get; } =
        Describe("dense",
            "Fully connected.", new DenseOptions(1))
            .Alias("linear")
            .RequiredInteger("out", o => o.Outputs, (o, v) => o with { Outputs = v }, "the number of outputs", Bounds.Count)
            .Done();

    /// <inheritdoc/>
    public override Kind<LayerOptions> Descriptor => Described;

    /// <summary>Whether negative results become 0.</summary>
    internal bool Rectify { get; init; }

    /// <summary>Whether it begins as <see cref="Training.Modules.FanOut"/> says.</summary>
    internal bool FanOut { get; init; }

    /// <inheritdoc/>
    protected internal override Module Build(string name, SampleShape input)
    {
        if (Outputs < 1) throw new ShapeException(name, $"a dense layer must give at least 1 value, not {Outputs}");
        return new DenseModule(name, input, Outputs, Rectify, FanOut);
    }
}
