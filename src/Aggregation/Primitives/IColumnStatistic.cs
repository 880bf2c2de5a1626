namespace FedActors.Aggregation.Primitives;

/// <summary>One number of each sorted column: a median, a trimmed mean.</summary>
public interface IColumnStatistic
{
    /// <summary>The range of the <paramref name="count"/> sorted positions that it uses; only these need to be correct.</summary>
    (int From, int To) LooksAt(int count);

    /// <summary>
    /// Writes one number per column to <paramref name="result"/>. <paramref name="sorted"/> holds rows of as many values as
    /// there are results, the smallest of each column first; <paramref name="given"/> has the same values in original order.
    /// </summary>
    void Reduce(ReadOnlySpan<float> sorted, ReadOnlySpan<float> given, Span<float> result);
}
