namespace FedActors.Numerics.Normalisation;

/// <summary>
/// The channels of a row of pixels alternate: after <see cref="Length"/> elements, a whole number of vectors, the first
/// channel is in the first lane again. (A shorter row needs only its own length.)
/// </summary>
internal readonly struct ChannelCycle
{
    private const int Lanes = 16;

    private readonly int _channels;
    private readonly int _elements;

    public ChannelCycle(int channels, int width)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(channels, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        _channels = channels;
        Turns = Lanes / Math.Min(channels & -channels, Lanes);
        _elements = channels * Math.Min(Turns, width);
        Length = (_elements + Lanes - 1) / Lanes * Lanes;
    }

    /// <summary>The number of pixels in a whole cycle: a power of 2.</summary>
    public int Turns { get; }

    /// <summary>The number of elements of a table that holds one cycle.</summary>
    public int Length { get; }

    /// <summary>Writes one value per channel to all of the channel's positions in a cycle.</summary>
    public void Repeat<T>(ReadOnlySpan<T> channels, Span<T> table)
    {
        for (var start = 0; start < _elements; start += _channels) channels[.._channels].CopyTo(table[start..]);
    }

    /// <summary>Sums each channel over its positions by halving, until the sum is in the cycle's first pixel.</summary>
    public void Fold(Span<double> table)
    {
        for (var half = Turns / 2; half > 0; half /= 2)
            for (var place = 0; place < half * _channels && place + half * _channels < _elements; place++)
                table[place] += table[place + half * _channels];
    }
}
