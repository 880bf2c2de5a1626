namespace FedActors.Training.Models;

/// <summary>No model: the protocol alone, with a model of <see cref="Bytes"/> on the simulated network.</summary>
internal sealed record IdleModelOptions : ModelOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<ModelOptions> Described { get; } =
        Describe<IdleModelOptions>("none",
            "Nothing is computed.")
            .Size("size", o => o.Bytes, (o, v) => o with { Bytes = v },
                "what travels on the simulated network", Bounds.NotNegative)
            .Done();

    /// <inheritdoc/>
    public override Kind<ModelOptions> Descriptor => Described;

    /// <summary>The size of the model on the simulated network.</summary>
    public long Bytes { get; init; } = 200_000;

    /// <inheritdoc/>
    public override IModel Build(SampleShape input, int classes) => new IdleModel(Bytes);
}
