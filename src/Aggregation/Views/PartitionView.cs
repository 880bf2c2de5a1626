namespace FedActors.Aggregation.Views;

/// <summary>Parts with the numbers of consecutive tensors that the user gives.</summary>
internal sealed record PartitionView(IReadOnlyList<int> Sizes) : View
{
    public override string Description => $"in {Sizes.Count} parts";

    public override IEnumerable<Problem> Check(TensorTable tensors)
    {
        if (Sizes.Any(size => size < 1)) yield return new("view", "each part of a partition needs at least one tensor");
        var total = Sizes.Sum(size => (long)size);
        if (total != tensors.Count)
            yield return new("view", $"the parts have {total} tensors together, but the model has {tensors.Count}");
    }

    public override IReadOnlyList<Part> Parts(TensorTable tensors)
    {
        var parts = new List<Part>();
        var first = 0;
        foreach (var size in Sizes)
        {
            parts.Add(new Part($"part {parts.Count}", [.. tensors.Skip(first).Take(size)]));
            first += size;
        }
        return parts;
    }
}
