namespace FedActors.TensorFiles;

/// <summary>A tensor of floats in a file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Shape">Its sizes; empty for a scalar.</param>
internal sealed record StoredTensor(string Name, IReadOnlyList<int> Shape)
{
    internal FloatKind Kind { get; init; }

    internal long From { get; init; }
}
