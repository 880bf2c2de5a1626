using System.Collections;

namespace FedActors.Training.Data.Synthetic;

/// <summary>A list whose items are computed on access.</summary>
internal sealed class VirtualList(int count, Func<int, int> item) : IReadOnlyList<int>
{
    /// <inheritdoc/>
    public int Count => count;

    /// <inheritdoc/>
    public int this[int index] => item(index);

    /// <inheritdoc/>
    public IEnumerator<int> GetEnumerator() => Enumerable.Range(0, count).Select(item).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
