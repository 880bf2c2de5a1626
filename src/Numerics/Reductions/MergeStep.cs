namespace FedActors.Numerics.Reductions;

/// <summary>
/// Comparisons of up to eight rows held in registers: rows from <paramref name="Low"/> upwards and, for two runs, rows from
/// <paramref name="High"/> downwards, <paramref name="Stride"/> apart.
/// </summary>
internal readonly record struct MergeStep(MergeKind Kind, int Low, int High, int Stride)
{
    /// <summary>The rows that are compared.</summary>
    public IEnumerable<int> Rows()
    {
        var (low, high, stride) = (Low, High, Stride);
        return Kind switch
        {
            MergeKind.Four => Enumerable.Range(0, 4).Select(i => low + i * stride),
            MergeKind.Eight => Enumerable.Range(0, 8).Select(i => low + i * stride),
            _ => Enumerable.Range(0, 4).SelectMany(i => new[] { low + i * stride, high - i * stride }),
        };
    }
}
