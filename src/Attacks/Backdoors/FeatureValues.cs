namespace FedActors;

/// <summary><c>features</c>: some features get a fixed value, as in AgrAmplifier's T-Scal: features 7 and 8 become 0.5.</summary>
public sealed record FeatureValues : Trigger
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<Trigger> Described { get; } =
        Describe<FeatureValues>("features",
            "Some features get a fixed value.")
            .From("AgrAmplifier's T-Scal")
            .Integers("indices", o => o.Indices, (o, v) => o with { Indices = v }, "which, counted from 0")
            .Number("value", o => o.Value, (o, v) => o with { Value = (float)v }, "their value")
            .Done();

    /// <inheritdoc/>
    public override Kind<Trigger> Descriptor => Described;

    /// <summary>Which features, counted from 0.</summary>
    public IReadOnlyList<int> Indices { get; init; } = [7, 8];

    /// <summary>Their value.</summary>
    public float Value { get; init; } = 0.5f;

    /// <inheritdoc/>
    public override Stamp Cut(SampleShape shape) => sample =>
    {
        foreach (var index in Indices) sample[index] = Value;
    };

    /// <inheritdoc/>
    protected internal override IEnumerable<Problem> CheckShape(SampleShape shape)
    {
        if (Indices.Count == 0) yield return new("indices", "is empty, must name at least one feature");
        foreach (var index in Indices)
            if (index < 0 || index >= shape.Length)
                yield return new("indices", $"has {index}, but a sample has features 0 … {shape.Length - 1}");
    }
}
