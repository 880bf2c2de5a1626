namespace FedActors.Aggregation.Primitives;

/// <summary>One number of each sorted column: a median, a trimmed mean.</summary>
public interface IColumnStatistic
{
    /// <summary>The sorted positions that it looks at, of so many: only these need be right.</summary>
    (int From, int To) LooksAt(int count);

    /// <summary>
    /// Writes the number of each column to <paramref name="result"/>; <paramref name="sorted"/> holds rows of as many values
    /// as there are results, the smallest of each column first, <paramref name="given"/> the same values as they were given.
    /// </summary>
    void Reduce(ReadOnlySpan<float> sorted, ReadOnlySpan<float> given, Span<float> result);
}
