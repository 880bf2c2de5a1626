using FedActors.Numerics.Layout;

namespace FedActors.Aggregation.Views;

/// <summary>Parts of as many consecutive layers as the user says.</summary>
internal sealed record PartitionView(IReadOnlyList<int> Sizes) : View
{
    public override string Description => $"in {Sizes.Count} parts";

    public override IEnumerable<RuleProblem> Check(LayerTable layers)
    {
        if (Sizes.Any(size => size < 1)) yield return new("view", "each part of a partition needs at least one layer");
        if (Sizes.Sum(size => (long)size) != layers.Count)
            yield return new("view", $"the parts have {Sizes.Sum(size => (long)size)} layers together, but the model has {layers.Count}");
    }

    public override IReadOnlyList<Part> Parts(LayerTable layers)
    {
        var parts = new List<Part>();
        var first = 0;
        foreach (var size in Sizes)
        {
            parts.Add(new Part($"part {parts.Count}", [.. layers.Skip(first).Take(size)]));
            first += size;
        }
        return parts;
    }
}
