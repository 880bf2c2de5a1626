using System.Collections;

namespace FedActors.Numerics.Layout;

/// <summary>How the tensors of a model lie, one after the other, in one flat vector.</summary>
public sealed class LayerTable : IReadOnlyList<Layer>
{
    private readonly Layer[] _layers;

    /// <summary>Lays the named tensors out in the given order.</summary>
    public LayerTable(IEnumerable<(string Name, int[] Shape)> tensors)
    {
        var layers = new List<Layer>();
        foreach (var (name, shape) in tensors)
        {
            if (Array.Exists(shape, size => size < 1)) throw new ArgumentException($"tensor '{name}' has a size below 1");
            var layer = new Layer(name, shape, Length);
            layers.Add(layer);
            Length = checked(Length + layer.Length);
        }
        _layers = [.. layers];
    }

    /// <summary>The length of the whole vector.</summary>
    public int Length { get; }

    /// <summary>How many tensors there are.</summary>
    public int Count => _layers.Length;

    /// <summary>The tensor at <paramref name="index"/>.</summary>
    public Layer this[int index] => _layers[index];

    /// <summary>A table of one nameless tensor, for vectors whose parts do not matter.</summary>
    public static LayerTable Flat(int length) => new([("all", [length])]);

    /// <inheritdoc/>
    public IEnumerator<Layer> GetEnumerator() => ((IEnumerable<Layer>)_layers).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
