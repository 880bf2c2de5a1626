namespace FedActors.Aggregation.Choose;

/// <summary>All rows, with equal shares.</summary>
internal sealed class Everyone : IChooser
{
    public Choice Choose(ViewUpdates updates) => new([], [.. Enumerable.Repeat(1.0 / updates.Count, updates.Count)]);
}
