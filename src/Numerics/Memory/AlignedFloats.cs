namespace FedActors.Numerics.Memory;

/// <summary>A fixed block of floats outside the garbage collector's heap, aligned to cache lines and cleared once.</summary>
public sealed class AlignedFloats : IDisposable
{
    private const int CacheLine = 64;
    private readonly NativeRows _rows;

    /// <summary>Reserves <paramref name="length"/> floats, all 0.</summary>
    public AlignedFloats(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        Length = length;
        _rows = new NativeRows((nuint)Math.Max(length, 1) * sizeof(float), CacheLine);
        Span.Clear();
    }

    /// <summary>How many floats there are.</summary>
    public int Length { get; }

    /// <summary>The floats. Valid while this object is not disposed.</summary>
    public Span<float> Span => System.Runtime.InteropServices.MemoryMarshal.Cast<byte, float>(_rows.Slice(0, checked(Length * sizeof(float))));

    /// <inheritdoc/>
    public void Dispose() => _rows.Dispose();
}
