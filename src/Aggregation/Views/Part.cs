using FedActors.Numerics.Layout;

namespace FedActors.Aggregation.Views;

/// <summary>The columns that a rule judges on their own: consecutive whole layers.</summary>
/// <param name="Name">As it stands in the verdict.</param>
/// <param name="Layers">The layers that it is made of, in order.</param>
public sealed record Part(string Name, IReadOnlyList<Layer> Layers)
{
    /// <summary>Its first column.</summary>
    public int Offset => Layers[0].Offset;

    /// <summary>How many columns it has.</summary>
    public int Length => Layers[^1].Offset + Layers[^1].Length - Offset;
}
