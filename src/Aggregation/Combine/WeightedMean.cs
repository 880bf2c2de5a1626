namespace FedActors;

/// <summary>Σ wᵢ xᵢ with the shares of the choice. A single chosen row is returned unchanged.</summary>
public sealed class WeightedMean : ICombiner
{
    /// <inheritdoc/>
    public void Combine(ViewUpdates updates, Choice choice, Span<float> result) =>
        updates.Math.WeightedSum(updates.Rows, choice.Weights, result);
}
