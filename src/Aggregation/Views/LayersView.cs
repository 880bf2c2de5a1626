using FedActors.Numerics.Layout;

namespace FedActors.Aggregation.Views;

/// <summary>Each layer on its own: its consecutive tensors (weight, bias) together.</summary>
internal sealed record LayersView : View
{
    public override string Description => "per layer";

    public override IReadOnlyList<Part> Parts(TensorTable tensors)
    {
        var parts = new List<Part>();
        foreach (var tensor in tensors)
        {
            var name = LayerOf(tensor);
            if (parts.Count > 0 && parts[^1].Name == name)
                parts[^1] = parts[^1] with { Tensors = [.. parts[^1].Tensors, tensor] };
            else parts.Add(new Part(name, [tensor]));
        }
        return parts;
    }

    private static string LayerOf(Tensor tensor)
    {
        var dot = tensor.Name.LastIndexOf('.');
        return dot < 0 ? tensor.Name : tensor.Name[..dot];
    }
}
