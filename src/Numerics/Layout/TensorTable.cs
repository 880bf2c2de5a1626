using System.Collections;
using FedActors.Numerics.Layout;

namespace FedActors;

/// <summary>The layout of a model's tensors, one after the other, in one flat vector.</summary>
public sealed class TensorTable : IReadOnlyList<Tensor>
{
    private readonly Tensor[] _tensors;

    /// <summary>Lays the named tensors out in the given order.</summary>
    public TensorTable(IEnumerable<(string Name, int[] Shape)> tensors)
    {
        var laid = new List<Tensor>();
        foreach (var (name, shape) in tensors)
        {
            if (Array.Exists(shape, size => size < 1)) throw new ArgumentException($"tensor '{name}' has a size below 1");
            var tensor = new Tensor(name, shape, Length);
            laid.Add(tensor);
            Length = checked(Length + tensor.Length);
        }
        _tensors = [.. laid];
    }

    /// <summary>The length of the whole vector.</summary>
    public int Length { get; }

    /// <summary>The number of tensors.</summary>
    public int Count => _tensors.Length;

    /// <summary>The tensor at <paramref name="index"/>.</summary>
    public Tensor this[int index] => _tensors[index];

    /// <summary>A table of one unnamed tensor, for vectors whose parts do not matter.</summary>
    public static TensorTable Flat(int length) => new([("all", [length])]);

    /// <inheritdoc/>
    public IEnumerator<Tensor> GetEnumerator() => ((IEnumerable<Tensor>)_tensors).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
