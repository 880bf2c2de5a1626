namespace FedActors.Numerics.Layout;

/// <summary>One tensor of a flat parameter vector: elements <c>Offset … Offset + Length − 1</c>, row-major.</summary>
/// <param name="Name">The name in a PyTorch state dict, such as <c>fc1.weight</c>.</param>
/// <param name="Shape">The tensor's sizes; empty for a scalar.</param>
/// <param name="Offset">Where it starts in the vector.</param>
public sealed record Tensor(string Name, IReadOnlyList<int> Shape, int Offset)
{
    /// <summary>The number of elements.</summary>
    public int Length { get; } = Shape.Aggregate(1, (product, size) => checked(product * size));

    /// <summary>Whether it holds statistics of samples, by PyTorch's names, which no gradient moves.</summary>
    public bool IsStatistic => Name.EndsWith(".running_mean", StringComparison.Ordinal)
        || Name.EndsWith(".running_var", StringComparison.Ordinal);
}
