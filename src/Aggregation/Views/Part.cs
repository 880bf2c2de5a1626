using FedActors.Numerics.Layout;

namespace FedActors;

/// <summary>The columns that a rule judges on their own: consecutive whole tensors.</summary>
/// <param name="Name">Its name in the verdict.</param>
/// <param name="Tensors">Its tensors, in order.</param>
public sealed record Part(string Name, IReadOnlyList<Tensor> Tensors)
{
    /// <summary>Its first column.</summary>
    public int Offset => Tensors[0].Offset;

    /// <summary>How many columns it has.</summary>
    public int Length => Tensors[^1].Offset + Tensors[^1].Length - Offset;
}
