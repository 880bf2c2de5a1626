namespace FedActors.Aggregation.Rules.Average;

/// <summary>Everyone counts, by weight. When all weights are 0, everyone counts the same.</summary>
internal sealed class ByWeight(AverageWeights kind) : IChooser
{
    public Choice Choose(ViewUpdates updates)
    {
        var sum = updates.Weights.Sum();
        var uniform = kind == AverageWeights.Uniform || sum == 0;
        return new Choice([], [.. updates.Weights.Select(weight => uniform ? 1.0 / updates.Count : weight / sum)]);
    }
}
