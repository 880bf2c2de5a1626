using FedActors.Numerics.Layout;

namespace FedActors.Aggregation.Views;

/// <summary>Consecutive tensors of one module together.</summary>
internal sealed record BlocksView : View
{
    public override string Description => "per block";

    public override IReadOnlyList<Part> Parts(LayerTable layers)
    {
        var parts = new List<Part>();
        foreach (var layer in layers)
        {
            var name = Module(layer);
            if (parts.Count > 0 && parts[^1].Name == name) parts[^1] = parts[^1] with { Layers = [.. parts[^1].Layers, layer] };
            else parts.Add(new Part(name, [layer]));
        }
        return parts;
    }

    private static string Module(Layer layer)
    {
        var dot = layer.Name.LastIndexOf('.');
        return dot < 0 ? layer.Name : layer.Name[..dot];
    }
}
