using FedActors.Settings;
using FedActors.Training.Data;

namespace FedActors.Attacks.Backdoors;

/// <summary><c>features</c>: some features get a fixed value, as in AgrAmplifier's T-Scal: features 7 and 8 become 0.5.</summary>
public sealed record FeatureValues : Trigger
{
    /// <inheritdoc/>
    public override string Name => "features";

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
    public override IEnumerable<Problem> Check(SampleShape shape)
    {
        if (Indices.Count == 0) yield return new("indices", "is empty, must name at least one feature");
        foreach (var index in Indices)
            if (index < 0 || index >= shape.Length)
                yield return new("indices", $"has {index}, but a sample has features 0 … {shape.Length - 1}");
    }
}
